-- Continuous aggregates: events by the hour and kind, and by the hour and user, brought up to date
-- once after loading and without the newest raw rows mixed in (materialized_only), so that a query
-- reads the aggregate alone. How stale one gets is a question of its own.
CREATE MATERIALIZED VIEW log_hourly
WITH (timescaledb.continuous, timescaledb.materialized_only = true) AS
SELECT time_bucket(3600::bigint, timecreated) AS hour, eventname, component, action, crud, count(*) AS events
FROM mdl_logstore_standard_log
GROUP BY 1, 2, 3, 4, 5
WITH NO DATA;
CREATE MATERIALIZED VIEW log_hourly_user
WITH (timescaledb.continuous, timescaledb.materialized_only = true) AS
SELECT time_bucket(3600::bigint, timecreated) AS hour, userid, count(*) AS events, min(timecreated) AS first_seen, max(timecreated) AS last_seen
FROM mdl_logstore_standard_log
GROUP BY 1, 2
WITH NO DATA;
CALL refresh_continuous_aggregate('log_hourly', NULL, NULL);
CALL refresh_continuous_aggregate('log_hourly_user', NULL, NULL);
