SELECT eventname, sum(events) AS events
FROM log_hourly
WHERE hour >= ${at:start} AND hour < ${at:end}
GROUP BY eventname
ORDER BY events DESC, eventname
LIMIT 20
