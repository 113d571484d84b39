SELECT userid, sum(events) AS events, count(DISTINCT ${bucket:86400 hour}) AS active_days,
  min(first_seen) AS first_seen, max(last_seen) AS last_seen
FROM log_hourly_user
WHERE hour >= ${at:start} AND hour < ${at:end} AND userid > 1
GROUP BY userid
ORDER BY events DESC, userid
LIMIT 20
