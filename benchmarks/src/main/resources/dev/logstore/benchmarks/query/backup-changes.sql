-- Source: Moodle 4.5, backup_cron_automated_helper: has the course changed since its last backup?
SELECT EXISTS (
  SELECT 1
  FROM ${table}
  WHERE courseid = :course AND ${time} > ${at:start} AND crud <> 'r')
