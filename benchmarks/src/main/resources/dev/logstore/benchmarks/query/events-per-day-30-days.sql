SELECT ${bucket:86400} AS day, count(*) AS events
FROM ${table}
WHERE ${time} >= ${at:start} AND ${time} < ${at:end}
GROUP BY 1
ORDER BY 1
