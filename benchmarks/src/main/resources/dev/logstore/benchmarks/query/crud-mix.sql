SELECT crud, count(*) AS events
FROM ${table}
WHERE ${time} >= ${at:start} AND ${time} < ${at:end}
GROUP BY crud
ORDER BY crud
