-- Source: Moodle 4.5, analytics indicator any_course_access.
SELECT count(*)
FROM ${table}
WHERE userid = :member AND courseid = :course AND ${time} > ${at:start} AND ${time} <= ${at:end}
