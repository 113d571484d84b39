INSERT INTO moodle_events (
  time, eventname, component, action, target, objecttable, objectid, crud, edulevel, contextid,
  contextlevel, contextinstanceid, userid, courseid, relateduserid, anonymous, other, timecreated,
  origin, ip, realuserid)
SELECT
  to_timestamp(timecreated), eventname, component, action, target, objecttable, objectid, crud,
  edulevel, contextid, contextlevel, contextinstanceid, userid, courseid, relateduserid, anonymous,
  other, timecreated, origin, ip, realuserid
FROM staging
ORDER BY row_number
