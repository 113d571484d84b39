-- A range of the standard table as the design's hypertable has it: what has no column is lost.
INSERT INTO moodle_logs (
  time, event_name, component, action, target, user_id, course_id, context_id, object_id, ip,
  metadata)
SELECT
  to_timestamp(timecreated), eventname, component, action, target, userid, courseid, contextid,
  objectid, ip::inet,
  CASE WHEN other ~ '^[A-Za-z][:;]' THEN to_jsonb(other) ELSE other::jsonb END
FROM moodle.mdl_logstore_standard_log
WHERE id > ${from_id} AND id <= ${to_id}
ORDER BY id;
