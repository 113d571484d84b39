-- What a job would do to bring the roll-up tables up to date: a day back from the newest hour, so
-- that what came late is counted too, and all that has come since. Deleting and inserting is one
-- statement: nobody reads a roll-up that lacks hours.
WITH since AS (SELECT max(hour) - INTERVAL '1 day' AS hour FROM log_hourly),
gone AS (DELETE FROM log_hourly WHERE hour >= (SELECT hour FROM since))
INSERT INTO log_hourly
SELECT time_bucket(INTERVAL '1 hour', time) AS hour, eventname, component, action, crud, count(*) AS events
FROM moodle_events
WHERE time >= (SELECT hour FROM since)
GROUP BY 1, 2, 3, 4, 5;
WITH since AS (SELECT max(hour) - INTERVAL '1 day' AS hour FROM log_hourly_user),
gone AS (DELETE FROM log_hourly_user WHERE hour >= (SELECT hour FROM since))
INSERT INTO log_hourly_user
SELECT time_bucket(INTERVAL '1 hour', time) AS hour, userid, count(*) AS events, min(time) AS first_seen, max(time) AS last_seen
FROM moodle_events
WHERE time >= (SELECT hour FROM since)
GROUP BY 1, 2;
