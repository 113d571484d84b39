SELECT ${bucket:86400 hour} AS day, sum(events) AS events
FROM log_hourly
WHERE hour >= ${at:start} AND hour < ${at:end}
  OR hour >= ${at:start_before} AND hour < ${at:end_before}
GROUP BY 1
ORDER BY 1
