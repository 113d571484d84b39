-- Source: Moodle 4.5, report/log: the pager counts before it shows.
SELECT count(*)
FROM ${table}
WHERE courseid = :course AND anonymous = 0
