-- The log report of a course: its newest 100 events, as report_log shows them first.
-- Source: Moodle 4.5, report/log (sql_reader::get_events_select, sort "timecreated DESC, id DESC").
SELECT id, eventname, component, action, target, objecttable, objectid, crud, edulevel, contextid,
  contextlevel, contextinstanceid, userid, courseid, relateduserid, anonymous, other, timecreated,
  origin, ip, realuserid
FROM mdl_logstore_standard_log
WHERE courseid = :course AND anonymous = 0
ORDER BY timecreated DESC, id DESC
LIMIT 100
