-- Roll-up tables, the answer of plain SQL to continuous aggregates: events by the hour and kind, and by
-- the hour and user. A site would bring them up to date by a job (lifecycle/refresh/rollup.sql); here
-- they are made once, complete, after loading, so that a query reads what an aggregate would hold at
-- its best.
CREATE TABLE log_hourly AS
SELECT ${bucket:3600} AS hour, ${columns:eventname component action crud}, count(*) AS events
FROM ${table}
GROUP BY 1, ${columns:eventname component action crud}
ORDER BY 1;
CREATE INDEX log_hourly_hour_ix ON log_hourly (hour);
CREATE TABLE log_hourly_user AS
SELECT ${bucket:3600} AS hour, ${userid}, count(*) AS events,
  min(${time}) AS first_seen, max(${time}) AS last_seen
FROM ${table}
GROUP BY 1, 2
ORDER BY 1;
CREATE INDEX log_hourly_user_hour_ix ON log_hourly_user (hour);
