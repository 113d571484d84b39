SELECT ${hour_of:${time}} AS hour_of_day, count(*) AS events, count(DISTINCT userid) AS users
FROM ${table}
WHERE ${time} >= ${at:start} AND ${time} < ${at:end}
GROUP BY 1
ORDER BY 1
