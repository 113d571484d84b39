-- Count and content digest of the rows after a given id. The digest is the sum over the rows of
-- the first 60 bits of the MD5 of a row's text: it does not depend on the order of the rows, and a
-- row that is lost, doubled or altered changes it. store/EventDigest.java computes the same.
SELECT count(*) AS row_count, coalesce(sum(('x' || left(md5(
  concat_ws(E'\x1f',
    eventname, component, action, target,
    coalesce(objecttable, E'\\N'), coalesce(objectid::text, E'\\N'), crud, edulevel, contextid,
    contextlevel, contextinstanceid, userid, coalesce(courseid::text, E'\\N'),
    coalesce(relateduserid::text, E'\\N'), anonymous, coalesce(other, E'\\N'), timecreated,
    coalesce(origin, E'\\N'), coalesce(ip, E'\\N'), coalesce(realuserid::text, E'\\N'))
  ), 15))::bit(60)::bigint), 0) AS digest
FROM mdl_logstore_standard_log
WHERE id > :after
