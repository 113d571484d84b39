-- Source: Moodle 4.5, report/log with an activity, its users' actions that change something, and
-- participation chosen.
SELECT id, eventname, component, action, target, objecttable, objectid, crud, edulevel, contextid,
  contextlevel, contextinstanceid, userid, courseid, relateduserid, anonymous, other, timecreated,
  origin, ip, realuserid
FROM ${table}
WHERE courseid = :course AND contextinstanceid = :module AND contextlevel = 70
  AND crud IN ('c', 'u', 'd') AND edulevel = 2 AND origin = 'web' AND anonymous = 0
ORDER BY ${time} DESC, id DESC
LIMIT 100
