-- One event as the proposal's draft stores it.
INSERT INTO moodle_events (
  time, eventname, component, action, target, objecttable, objectid, crud, edulevel, contextid,
  contextlevel, contextinstanceid, userid, courseid, relateduserid, anonymous, other, origin, ip,
  realuserid)
VALUES (
  :time, :eventname, :component, :action, :target, :objecttable, :objectid, :crud, :edulevel,
  :contextid, :contextlevel, :contextinstanceid, :userid, :courseid, :relateduserid, :anonymous,
  CAST(:json AS jsonb), :origin, CAST(:ip AS inet), :realuserid)
