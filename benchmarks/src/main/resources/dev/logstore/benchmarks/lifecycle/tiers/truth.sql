-- The trends of the days that are kept in any form, from every row: events by the hour, the twenty
-- most frequent events, users by the day.
CREATE SCHEMA truth;
CREATE TABLE truth.hours AS
SELECT ${epoch} - ${epoch} % 3600 AS hour, count(*) AS events
FROM ${table} WHERE ${time} >= ${hour_from} GROUP BY 1;
CREATE TABLE truth.top AS
SELECT ${eventname} AS eventname, count(*) AS events
FROM ${table} WHERE ${time} >= ${hour_from} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20;
CREATE TABLE truth.days AS
SELECT ${epoch} - ${epoch} % 86400 AS day, count(DISTINCT ${userid}) AS users
FROM ${table} WHERE ${time} >= ${hour_from} GROUP BY 1;
