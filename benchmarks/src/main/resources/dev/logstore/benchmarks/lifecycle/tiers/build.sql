-- The tiers of the proposal in plain SQL: behind the days in full detail come counts by the minute,
-- then counts by the hour. What is not in the key (module, address, event data) is gone.
CREATE TABLE log_tier_minute AS
SELECT ${epoch} - ${epoch} % 60 AS bucket, ${eventname} AS eventname, ${courseid} AS courseid,
  count(*) AS events, count(DISTINCT ${userid}) AS users
FROM ${table} WHERE ${time} >= ${minute_from} AND ${time} < ${full_from}
GROUP BY 1, 2, 3 ORDER BY 1;
CREATE INDEX log_tier_minute_ix ON log_tier_minute (bucket);
CREATE TABLE log_tier_hour AS
SELECT ${epoch} - ${epoch} % 3600 AS bucket, ${eventname} AS eventname, ${courseid} AS courseid,
  count(*) AS events, count(DISTINCT ${userid}) AS users
FROM ${table} WHERE ${time} >= ${hour_from} AND ${time} < ${minute_from}
GROUP BY 1, 2, 3 ORDER BY 1;
CREATE INDEX log_tier_hour_ix ON log_tier_hour (bucket);
