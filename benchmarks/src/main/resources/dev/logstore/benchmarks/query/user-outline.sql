-- Source: Moodle 4.5, report/outline/user.php: one line of it.
SELECT count(*) AS views, max(${time}) AS last_view
FROM ${table}
WHERE userid = :member AND contextlevel = 70 AND contextinstanceid = :module AND crud = 'r'
  AND edulevel IN (0, 1, 2) AND anonymous = 0
