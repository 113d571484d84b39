SELECT count(DISTINCT userid) AS users, count(*)::numeric / count(DISTINCT userid) AS mean_events
FROM ${table}
WHERE ${time} >= ${at:start} AND ${time} < ${at:end} AND userid > 1
