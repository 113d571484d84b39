-- A range of the standard table as the plugin's hypertable has it. The id is the new table's own:
-- the site's new events take ids from its sequence meanwhile.
INSERT INTO moodle_events (
  time, eventname, component, action, target, crud, edulevel, anonymous, courseid, contextid,
  contextinstanceid, userid, relateduserid, realuserid, objectid, contextlevel, objecttable,
  timecreated, ip, origin, other)
SELECT
  to_timestamp(timecreated), eventname, component, action, target, crud, edulevel, anonymous,
  courseid, contextid, contextinstanceid, userid, relateduserid, realuserid, objectid, contextlevel,
  objecttable, timecreated, ip, origin, other
FROM moodle.mdl_logstore_standard_log
WHERE id > ${from_id} AND id <= ${to_id}
ORDER BY id;
