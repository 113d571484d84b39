-- Continuous aggregates: events by the hour and kind, and by the hour and user, brought up to date
-- once after loading and without the newest raw rows mixed in (materialized_only), so that a query
-- reads the aggregate alone. How stale one gets is a question of its own.
-- Not the two that come with the proposal's draft (by component, action and level with distinct users
-- and courses; by the day and component): they have neither the event's name nor users that could be
-- added up, by which the dashboards ask.
CREATE MATERIALIZED VIEW log_hourly
WITH (timescaledb.continuous, timescaledb.materialized_only = true) AS
SELECT ${bucket:3600} AS hour, ${columns:eventname component action crud}, count(*) AS events
FROM ${table}
GROUP BY 1, ${columns:eventname component action crud}
WITH NO DATA;
CREATE MATERIALIZED VIEW log_hourly_user
WITH (timescaledb.continuous, timescaledb.materialized_only = true) AS
SELECT ${bucket:3600} AS hour, ${userid}, count(*) AS events,
  min(${time}) AS first_seen, max(${time}) AS last_seen
FROM ${table}
GROUP BY 1, 2
WITH NO DATA;
CALL refresh_continuous_aggregate('log_hourly', NULL, NULL);
CALL refresh_continuous_aggregate('log_hourly_user', NULL, NULL);
