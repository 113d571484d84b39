-- One event as the proposal's plugin inserts it: Moodle's 20 columns and the partitioning time.
INSERT INTO moodle_events (
  time, eventname, component, action, target, objecttable, objectid, crud, edulevel, contextid,
  contextlevel, contextinstanceid, userid, courseid, relateduserid, anonymous, other, timecreated,
  origin, ip, realuserid)
VALUES (
  :time, :eventname, :component, :action, :target, :objecttable, :objectid, :crud, :edulevel,
  :contextid, :contextlevel, :contextinstanceid, :userid, :courseid, :relateduserid, :anonymous,
  :other, :timecreated, :origin, :ip, :realuserid)
