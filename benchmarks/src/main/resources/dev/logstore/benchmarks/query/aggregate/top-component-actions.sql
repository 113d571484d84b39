SELECT component, action, sum(events) AS events
FROM log_hourly
WHERE hour >= ${at:start} AND hour < ${at:end}
GROUP BY component, action
ORDER BY events DESC, component, action
LIMIT 20
