-- Source: Moodle 4.5, report/log (get_events_select, sort "timecreated DESC, id DESC").
SELECT id, eventname, component, action, target, objecttable, objectid, crud, edulevel, contextid,
  contextlevel, contextinstanceid, userid, courseid, relateduserid, anonymous, other, timecreated,
  origin, ip, realuserid
FROM ${table}
WHERE courseid = :course AND anonymous = 0
ORDER BY ${time} DESC, id DESC
LIMIT 100
