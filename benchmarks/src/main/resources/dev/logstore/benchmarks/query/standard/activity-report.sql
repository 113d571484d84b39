-- The activity report of a course: views of each of its modules.
-- Source: Moodle 4.5, report/outline.
SELECT contextinstanceid, count(*) AS views, count(DISTINCT userid) AS users,
  max(timecreated) AS last_view
FROM mdl_logstore_standard_log
WHERE courseid = :course AND anonymous = 0 AND crud = 'r' AND contextlevel = 70
GROUP BY contextinstanceid
ORDER BY contextinstanceid
