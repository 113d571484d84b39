SELECT ${bucket:60} AS minute, count(*) / 60.0 AS events_per_second
FROM ${table}
WHERE ${time} >= ${at:start} AND ${time} < ${at:end}
GROUP BY 1
ORDER BY 1
