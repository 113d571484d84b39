-- Source: Moodle 4.5, tool_log's privacy provider: everything about one person.
SELECT id, eventname, component, action, target, objecttable, objectid, crud, edulevel, contextid,
  contextlevel, contextinstanceid, userid, courseid, relateduserid, anonymous, other, timecreated,
  origin, ip, realuserid
FROM ${table}
WHERE userid = :user OR relateduserid = :user OR realuserid = :user
