SELECT contextinstanceid, count(*) FILTER (WHERE action = 'submitted') AS submissions,
  count(*) FILTER (WHERE action = 'viewed') AS views
FROM ${table}
WHERE ${time} >= ${at:start} AND ${time} < ${at:end} AND contextlevel = 70
GROUP BY contextinstanceid
ORDER BY contextinstanceid
