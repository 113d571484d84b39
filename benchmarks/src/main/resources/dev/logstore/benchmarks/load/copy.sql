COPY staging (
  eventname, component, action, target, objecttable, objectid, crud, edulevel, contextid,
  contextlevel, contextinstanceid, userid, courseid, relateduserid, anonymous, other, timecreated,
  origin, ip, realuserid)
FROM STDIN (FORMAT csv, HEADER true)
