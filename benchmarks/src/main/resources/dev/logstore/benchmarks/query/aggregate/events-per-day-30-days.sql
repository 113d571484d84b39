SELECT ${bucket:86400 hour} AS day, sum(events) AS events
FROM log_hourly
WHERE hour >= ${at:start} AND hour < ${at:end}
GROUP BY 1
ORDER BY 1
