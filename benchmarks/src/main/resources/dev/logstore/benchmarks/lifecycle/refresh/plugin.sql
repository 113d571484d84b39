-- What a job would do to bring the roll-up tables up to date: the newest hour, which may not have
-- been complete, and all that has come since.
DELETE FROM log_hourly WHERE hour = (SELECT max(hour) FROM log_hourly);
INSERT INTO log_hourly
SELECT time_bucket(INTERVAL '1 hour', time) AS hour, eventname, component, action, crud, count(*) AS events
FROM moodle_events
WHERE time >= (SELECT max(hour) + INTERVAL '1 hour' FROM log_hourly)
GROUP BY 1, 2, 3, 4, 5;
DELETE FROM log_hourly_user WHERE hour = (SELECT max(hour) FROM log_hourly_user);
INSERT INTO log_hourly_user
SELECT time_bucket(INTERVAL '1 hour', time) AS hour, userid, count(*) AS events, min(time) AS first_seen, max(time) AS last_seen
FROM moodle_events
WHERE time >= (SELECT max(hour) + INTERVAL '1 hour' FROM log_hourly_user)
GROUP BY 1, 2;
