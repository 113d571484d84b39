-- What a job would do to bring the roll-up tables up to date: the newest hour, which may not have
-- been complete, and all that has come since.
DELETE FROM log_hourly WHERE hour = (SELECT max(hour) FROM log_hourly);
INSERT INTO log_hourly
SELECT time_bucket(3600::bigint, timecreated) AS hour, eventname, component, action, crud, count(*) AS events
FROM mdl_logstore_standard_log
WHERE timecreated >= (SELECT max(hour) + 3600 FROM log_hourly)
GROUP BY 1, 2, 3, 4, 5;
DELETE FROM log_hourly_user WHERE hour = (SELECT max(hour) FROM log_hourly_user);
INSERT INTO log_hourly_user
SELECT time_bucket(3600::bigint, timecreated) AS hour, userid, count(*) AS events, min(timecreated) AS first_seen, max(timecreated) AS last_seen
FROM mdl_logstore_standard_log
WHERE timecreated >= (SELECT max(hour) + 3600 FROM log_hourly_user)
GROUP BY 1, 2;
