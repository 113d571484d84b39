-- Source: Moodle 4.5, report/log with a day chosen: timecreated > d AND timecreated < d + 86400.
SELECT id, eventname, component, action, target, objecttable, objectid, crud, edulevel, contextid,
  contextlevel, contextinstanceid, userid, courseid, relateduserid, anonymous, other, timecreated,
  origin, ip, realuserid
FROM ${table}
WHERE courseid = :course AND anonymous = 0 AND ${time} > ${at:start} AND ${time} < ${at:end}
ORDER BY ${time} DESC, id DESC
LIMIT 100
