SELECT hour, sum(events) AS events
FROM log_hourly
WHERE hour >= ${at:start} AND hour < ${at:end}
GROUP BY hour
ORDER BY hour
