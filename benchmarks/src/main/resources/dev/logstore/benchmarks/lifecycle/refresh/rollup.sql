-- What a job would do to bring the roll-up tables up to date: a day back from the newest hour, so
-- that what came late is counted too, and all that has come since. Deleting and inserting is one
-- statement: nobody reads a roll-up that lacks hours.
WITH since AS (SELECT max(hour) - ${span:86400} AS hour FROM log_hourly),
gone AS (DELETE FROM log_hourly WHERE hour >= (SELECT hour FROM since))
INSERT INTO log_hourly
SELECT ${bucket:3600} AS hour, ${columns:eventname component action crud}, count(*) AS events
FROM ${table}
WHERE ${time} >= (SELECT hour FROM since)
GROUP BY 1, ${columns:eventname component action crud};
WITH since AS (SELECT max(hour) - ${span:86400} AS hour FROM log_hourly_user),
gone AS (DELETE FROM log_hourly_user WHERE hour >= (SELECT hour FROM since))
INSERT INTO log_hourly_user
SELECT ${bucket:3600} AS hour, ${userid}, count(*) AS events,
  min(${time}) AS first_seen, max(${time}) AS last_seen
FROM ${table}
WHERE ${time} >= (SELECT hour FROM since)
GROUP BY 1, 2;
