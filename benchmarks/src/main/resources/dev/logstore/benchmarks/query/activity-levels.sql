-- How many users did little, some, much: powers of ten of their events.
SELECT length(events::text) AS level, count(*) AS users, min(events) AS fewest, max(events) AS most
FROM (
  SELECT userid, count(*) AS events
  FROM ${table}
  WHERE ${time} >= ${at:start} AND ${time} < ${at:end} AND userid > 1
  GROUP BY userid) AS by_user
GROUP BY 1
ORDER BY 1
