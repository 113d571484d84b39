-- Source: Moodle 4.5, lib/statslib.php, once a day, into a temporary table.
SELECT userid, courseid, action
FROM ${table}
WHERE ${time} >= ${at:start} AND ${time} < ${at:end} AND origin IN ('web', 'ws')
  AND (edulevel IN (1, 2) OR eventname = '\core\event\user_loggedin')
