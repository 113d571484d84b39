-- One definition of size for every schema: its tables and all their partitions or chunks, each with
-- its heap (main, free space and visibility maps), its indexes and its TOAST table with index. What
-- TimescaleDB has compressed is counted apart; it stands in tables beside the chunks that only their name tells; there is
-- one hypertable a database, so all of them belong to it.
WITH RECURSIVE member AS (
  SELECT to_regclass(name)::oid AS relation FROM unnest(:tables::text[]) AS name
  WHERE to_regclass(name) IS NOT NULL
  UNION ALL
  SELECT inhrelid FROM pg_inherits JOIN member ON inhparent = relation
),
relation AS (
  SELECT relation, false AS compressed FROM member
  UNION ALL
  SELECT oid, true
  FROM pg_class
  WHERE relnamespace = to_regnamespace('_timescaledb_internal')
    AND relkind = 'r' AND relname LIKE 'compress\_hyper\_%'
    AND EXISTS (
      SELECT 1 FROM member JOIN pg_class AS chunk ON chunk.oid = relation
      WHERE chunk.relnamespace = to_regnamespace('_timescaledb_internal'))
)
SELECT
  sum(pg_table_size(relation)
    - CASE WHEN reltoastrelid <> 0 THEN pg_total_relation_size(reltoastrelid) ELSE 0 END)
    FILTER (WHERE NOT compressed)::bigint AS size_heap,
  sum(pg_indexes_size(relation)) FILTER (WHERE NOT compressed)::bigint AS size_index,
  sum(CASE WHEN reltoastrelid <> 0 THEN pg_total_relation_size(reltoastrelid) ELSE 0 END)
    FILTER (WHERE NOT compressed)::bigint AS size_toast,
  sum(pg_total_relation_size(relation))::bigint AS size_total,
  coalesce(sum(pg_total_relation_size(relation)) FILTER (WHERE compressed), 0)::bigint
    AS size_compressed
FROM relation
JOIN pg_class ON pg_class.oid = relation
