-- Source: Moodle 4.5, report/log/graph.php: days since the start, for one user.
SELECT (${epoch} - :start) / 86400 AS day, count(*) AS events
FROM ${table}
WHERE userid = :user AND ${time} > ${at:start} AND anonymous = 0
GROUP BY 1
ORDER BY 1
