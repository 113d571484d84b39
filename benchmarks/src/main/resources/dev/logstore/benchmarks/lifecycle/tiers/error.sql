-- The same trends from the tiers, and how far they are from the truth, in percent of it: events by
-- the hour (sum of the differences), the twenty most frequent events (share that is missing), users
-- by the day (sum of the differences). Distinct users cannot be added up; a dashboard that has only
-- the tiers adds them nevertheless.
WITH tier AS (
  SELECT * FROM log_tier_minute UNION ALL SELECT * FROM log_tier_hour
),
hours AS (
  SELECT hour, sum(events) AS events FROM (
    SELECT bucket - bucket % 3600 AS hour, events FROM tier
    UNION ALL SELECT ${epoch} - ${epoch} % 3600, 1 FROM ${table}
  ) AS parts GROUP BY 1
),
top AS (
  SELECT eventname FROM (
    SELECT eventname, events FROM tier UNION ALL SELECT ${eventname}, 1 FROM ${table}
  ) AS parts GROUP BY 1 ORDER BY sum(events) DESC, 1 LIMIT 20
),
days AS (
  SELECT day, sum(users) AS users FROM (
    SELECT bucket - bucket % 86400 AS day, users FROM tier
    UNION ALL
    SELECT ${epoch} - ${epoch} % 86400, count(DISTINCT ${userid}) FROM ${table} GROUP BY 1
  ) AS parts GROUP BY 1
)
SELECT
  (SELECT 100 * sum(abs(coalesce(hours.events, 0) - coalesce(truth.events, 0))) / sum(truth.events)
   FROM truth.hours AS truth FULL JOIN hours USING (hour)) AS hours,
  (SELECT 100.0 * count(*) FILTER (WHERE top.eventname IS NULL) / count(*)
   FROM truth.top AS truth LEFT JOIN top USING (eventname)) AS top,
  (SELECT 100 * sum(abs(coalesce(days.users, 0) - coalesce(truth.users, 0))) / sum(truth.users)
   FROM truth.days AS truth FULL JOIN days USING (day)) AS users,
  (SELECT 100.0 * (${rows} - sum(events)) / ${rows} FROM hours) AS lost;
