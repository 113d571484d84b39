SELECT count(DISTINCT userid) AS users, sum(events) / count(DISTINCT userid) AS mean_events
FROM log_hourly_user
WHERE hour >= ${at:start} AND hour < ${at:end} AND userid > 1
