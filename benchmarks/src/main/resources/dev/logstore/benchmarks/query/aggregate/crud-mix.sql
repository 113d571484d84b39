SELECT crud, sum(events) AS events
FROM log_hourly
WHERE hour >= ${at:start} AND hour < ${at:end}
GROUP BY crud
ORDER BY crud
