SELECT ${hour_of:hour} AS hour_of_day, sum(events) AS events, count(DISTINCT userid) AS users
FROM log_hourly_user
WHERE hour >= ${at:start} AND hour < ${at:end}
GROUP BY 1
ORDER BY 1
