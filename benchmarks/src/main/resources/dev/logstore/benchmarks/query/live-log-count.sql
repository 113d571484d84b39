-- Source: Moodle 4.5, report/loglive, every 60 seconds.
SELECT count(*)
FROM ${table}
WHERE ${time} > ${at:start} AND anonymous = 0
