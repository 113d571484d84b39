-- Source: Moodle 4.5, analytics indicator any_write_action_in_course.
SELECT count(*)
FROM ${table}
WHERE courseid = :course AND anonymous = 0 AND crud IN ('c', 'u')
  AND ${time} > ${at:start} AND ${time} <= ${at:end}
