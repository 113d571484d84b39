-- Source: Moodle 4.5, report/loglive, every 60 seconds.
SELECT id, eventname, component, action, target, objecttable, objectid, crud, edulevel, contextid,
  contextlevel, contextinstanceid, userid, courseid, relateduserid, anonymous, other, timecreated,
  origin, ip, realuserid
FROM ${table}
WHERE ${time} > ${at:start} AND anonymous = 0
ORDER BY ${time} DESC, id DESC
LIMIT 100
