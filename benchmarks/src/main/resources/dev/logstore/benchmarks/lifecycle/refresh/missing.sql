-- Events that the hourly aggregate does not show yet.
SELECT (SELECT count(*) FROM ${table}) - (SELECT sum(events) FROM log_hourly);
