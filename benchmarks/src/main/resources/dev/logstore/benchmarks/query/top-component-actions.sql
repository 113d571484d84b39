SELECT component, action, count(*) AS events
FROM ${table}
WHERE ${time} >= ${at:start} AND ${time} < ${at:end}
GROUP BY component, action
ORDER BY events DESC, component, action
LIMIT 20
