SELECT userid, count(*) AS events, count(DISTINCT ${bucket:86400}) AS active_days,
  min(${time}) AS first_seen, max(${time}) AS last_seen
FROM ${table}
WHERE ${time} >= ${at:start} AND ${time} < ${at:end} AND userid > 1
GROUP BY userid
ORDER BY events DESC, userid
LIMIT 20
