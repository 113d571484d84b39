SELECT ${bucket:86400 hour} AS day, count(DISTINCT userid) AS users
FROM log_hourly_user
WHERE hour >= ${at:start} AND hour < ${at:end} AND userid > 1
GROUP BY 1
ORDER BY 1
