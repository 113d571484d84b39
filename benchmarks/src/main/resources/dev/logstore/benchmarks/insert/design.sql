-- One event as the proposal's design stores it: what has no column is lost.
INSERT INTO moodle_logs (
  time, event_name, component, action, target, user_id, course_id, context_id, object_id, ip,
  metadata)
VALUES (
  :time, :eventname, :component, :action, :target, :userid, :courseid, :contextid, :objectid,
  CAST(:ip AS inet), CAST(:json AS jsonb))
