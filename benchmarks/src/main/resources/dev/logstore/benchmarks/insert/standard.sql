-- One event as Moodle's standard store inserts it: 20 columns, the id from the sequence.
INSERT INTO mdl_logstore_standard_log (
  eventname, component, action, target, objecttable, objectid, crud, edulevel, contextid,
  contextlevel, contextinstanceid, userid, courseid, relateduserid, anonymous, other, timecreated,
  origin, ip, realuserid)
VALUES (
  :eventname, :component, :action, :target, :objecttable, :objectid, :crud, :edulevel, :contextid,
  :contextlevel, :contextinstanceid, :userid, :courseid, :relateduserid, :anonymous, :other,
  :timecreated, :origin, :ip, :realuserid)
