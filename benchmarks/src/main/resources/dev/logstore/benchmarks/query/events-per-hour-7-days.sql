-- The query of claim H6.
SELECT ${bucket:3600} AS hour, count(*) AS events
FROM ${table}
WHERE ${time} >= ${at:start} AND ${time} < ${at:end}
GROUP BY 1
ORDER BY 1
