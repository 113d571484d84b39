-- The five courses with the most events of the range, each day by day.
SELECT courseid, ${bucket:86400} AS day, count(*) AS events
FROM ${table}
WHERE ${time} >= ${at:start} AND ${time} < ${at:end} AND courseid IN (
  SELECT courseid
  FROM ${table}
  WHERE ${time} >= ${at:start} AND ${time} < ${at:end} AND courseid > 1
  GROUP BY courseid
  ORDER BY count(*) DESC, courseid
  LIMIT 5)
GROUP BY 1, 2
ORDER BY 1, 2
