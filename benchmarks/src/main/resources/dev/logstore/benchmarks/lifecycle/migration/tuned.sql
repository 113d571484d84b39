-- A range of the standard table as the tuned hypertable has it: the same columns. The id is the new
-- table's own: the site's new events take ids from its sequence meanwhile.
INSERT INTO mdl_logstore_standard_log (
  eventname, component, action, target, objecttable, objectid, crud, edulevel, contextid,
  contextlevel, contextinstanceid, userid, courseid, relateduserid, anonymous, other, timecreated,
  origin, ip, realuserid)
SELECT
  eventname, component, action, target, objecttable, objectid, crud, edulevel, contextid,
  contextlevel, contextinstanceid, userid, courseid, relateduserid, anonymous, other, timecreated,
  origin, ip, realuserid
FROM moodle.mdl_logstore_standard_log
WHERE id > ${from_id} AND id <= ${to_id}
ORDER BY id;
