-- Source: Moodle 4.5, analytics target course_dropout: did these students do anything?
SELECT count(*)
FROM ${table}
WHERE courseid = :course AND anonymous = 0 AND ${time} > ${at:start} AND ${time} < ${at:end}
  AND userid = ANY (:users)
