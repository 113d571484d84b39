-- The query of claim H4.
SELECT ${bucket:3600} AS hour, count(*) AS accesses
FROM ${table}
WHERE ${time} >= ${at:start} AND ${time} < ${at:end}
GROUP BY 1
ORDER BY 1
