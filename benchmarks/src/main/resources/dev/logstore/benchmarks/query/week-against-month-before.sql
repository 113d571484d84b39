-- The last seven days, and the seven days four weeks earlier, day by day.
SELECT ${bucket:86400} AS day, count(*) AS events
FROM ${table}
WHERE ${time} >= ${at:start} AND ${time} < ${at:end}
  OR ${time} >= ${at:start_before} AND ${time} < ${at:end_before}
GROUP BY 1
ORDER BY 1
