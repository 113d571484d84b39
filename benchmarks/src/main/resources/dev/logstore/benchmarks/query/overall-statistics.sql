SELECT count(*) AS events, count(DISTINCT userid) AS users, count(DISTINCT courseid) AS courses,
  count(DISTINCT component) AS components, count(*) / ((:end - :start) / 60.0) AS events_per_minute
FROM ${table}
WHERE ${time} >= ${at:start} AND ${time} < ${at:end}
