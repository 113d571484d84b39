-- The log report of a course: its newest 100 events, as report_log shows them first.
-- Source: Moodle 4.5, report/log (sql_reader::get_events_select, sort "timecreated DESC, id DESC").
-- Ordered by the partitioning column, which is timecreated as a timestamp: the form in which
-- TimescaleDB can read the newest chunks first.
SELECT id, eventname, component, action, target, objecttable, objectid, crud, edulevel, contextid,
  contextlevel, contextinstanceid, userid, courseid, relateduserid, anonymous, other, timecreated,
  origin, ip, realuserid
FROM moodle_events
WHERE courseid = :course AND anonymous = 0
ORDER BY time DESC, id DESC
LIMIT 100
