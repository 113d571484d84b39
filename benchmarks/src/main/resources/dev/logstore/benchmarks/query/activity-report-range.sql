-- Source: Moodle 4.5, report/outline with a range of dates.
SELECT contextinstanceid, count(*) AS views, count(DISTINCT userid) AS users,
  max(${time}) AS last_view
FROM ${table}
WHERE courseid = :course AND anonymous = 0 AND crud = 'r' AND contextlevel = 70
  AND ${time} >= ${at:start} AND ${time} < ${at:end}
GROUP BY contextinstanceid
ORDER BY contextinstanceid
