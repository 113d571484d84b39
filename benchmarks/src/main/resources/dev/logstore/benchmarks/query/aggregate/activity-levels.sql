SELECT length(events::text) AS level, count(*) AS users, min(events) AS fewest, max(events) AS most
FROM (
  SELECT userid, sum(events) AS events
  FROM log_hourly_user
  WHERE hour >= ${at:start} AND hour < ${at:end} AND userid > 1
  GROUP BY userid) AS by_user
GROUP BY 1
ORDER BY 1
