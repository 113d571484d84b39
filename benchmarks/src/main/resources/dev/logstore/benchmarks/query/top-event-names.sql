SELECT eventname, count(*) AS events
FROM ${table}
WHERE ${time} >= ${at:start} AND ${time} < ${at:end}
GROUP BY eventname
ORDER BY events DESC, eventname
LIMIT 20
