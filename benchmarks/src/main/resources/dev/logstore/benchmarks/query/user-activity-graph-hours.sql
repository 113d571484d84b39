-- Source: Moodle 4.5, report/log/graph.php within a day, for one user in one course.
SELECT (${epoch} - :start) / 3600 AS hour, count(*) AS events
FROM ${table}
WHERE userid = :member AND courseid = :course AND ${time} > ${at:start} AND anonymous = 0
GROUP BY 1
ORDER BY 1
