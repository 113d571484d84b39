-- Count and content digest, over the columns that this table has, of the rows that are later than a
-- given second: the table has no id. See verify/standard.sql and verify/draft.sql.
SELECT count(*) AS row_count, coalesce(sum(('x' || left(md5(
  concat_ws(E'\x1f',
    event_name, component, action, target, coalesce(object_id::text, E'\\N'), context_id, user_id,
    coalesce(course_id::text, E'\\N'), coalesce(metadata::text, E'\\N'),
    extract(epoch FROM time)::bigint, coalesce(host(ip), E'\\N'))
  ), 15))::bit(60)::bigint), 0) AS digest
FROM moodle_logs
WHERE time > to_timestamp(:after)
