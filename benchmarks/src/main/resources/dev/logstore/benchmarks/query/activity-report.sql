-- Source: Moodle 4.5, report/outline.
SELECT contextinstanceid, count(*) AS views, count(DISTINCT userid) AS users,
  max(${time}) AS last_view
FROM ${table}
WHERE courseid = :course AND anonymous = 0 AND crud = 'r' AND contextlevel = 70
GROUP BY contextinstanceid
ORDER BY contextinstanceid
