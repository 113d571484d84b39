SELECT ${bucket:86400} AS day, count(DISTINCT userid) AS users
FROM ${table}
WHERE ${time} >= ${at:start} AND ${time} < ${at:end} AND userid > 1
GROUP BY 1
ORDER BY 1
