-- Count and content digest of the rows that are later than a given second: the table has no id. See
-- verify/standard.sql; the digest takes event data as jsonb writes it and an address without mask.
SELECT count(*) AS row_count, coalesce(sum(('x' || left(md5(
  concat_ws(E'\x1f',
    eventname, component, action, target,
    coalesce(objecttable, E'\\N'), coalesce(objectid::text, E'\\N'), crud, edulevel, contextid,
    contextlevel, contextinstanceid, userid, coalesce(courseid::text, E'\\N'),
    coalesce(relateduserid::text, E'\\N'), anonymous, coalesce(other::text, E'\\N'),
    extract(epoch FROM time)::bigint,
    coalesce(origin, E'\\N'), coalesce(host(ip), E'\\N'), coalesce(realuserid::text, E'\\N'))
  ), 15))::bit(60)::bigint), 0) AS digest
FROM moodle_events
WHERE time > to_timestamp(:after)
