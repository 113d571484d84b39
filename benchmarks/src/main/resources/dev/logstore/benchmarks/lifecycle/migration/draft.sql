-- A range of the standard table as the draft's hypertable has it. What PHP has serialised is no
-- JSON: it becomes a JSON string.
INSERT INTO moodle_events (
  time, eventname, component, action, target, objecttable, objectid, crud, edulevel, contextid,
  contextlevel, contextinstanceid, userid, courseid, relateduserid, anonymous, other, origin, ip,
  realuserid)
SELECT
  to_timestamp(timecreated), eventname, component, action, target, objecttable, objectid, crud,
  edulevel, contextid, contextlevel, contextinstanceid, userid, courseid, relateduserid, anonymous,
  CASE WHEN other ~ '^[A-Za-z][:;]' THEN to_jsonb(other) ELSE other::jsonb END,
  origin, ip::inet, realuserid
FROM moodle.mdl_logstore_standard_log
WHERE id > ${from_id} AND id <= ${to_id}
ORDER BY id;
