SELECT courseid, count(*) AS events, count(DISTINCT userid) AS users, max(${time}) AS last_activity
FROM ${table}
WHERE ${time} >= ${at:start} AND ${time} < ${at:end} AND courseid > 1
GROUP BY courseid
ORDER BY events DESC, courseid
LIMIT 15
