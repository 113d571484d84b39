-- One definition of size for every schema: the table and all its partitions or chunks, each with
-- its heap (main, free space and visibility maps), its indexes and its TOAST table with index.
WITH RECURSIVE member AS (
  SELECT to_regclass(:table)::oid AS relation
  UNION ALL
  SELECT inhrelid FROM pg_inherits JOIN member ON inhparent = relation
)
SELECT
  sum(pg_table_size(relation)
    - CASE WHEN reltoastrelid <> 0 THEN pg_total_relation_size(reltoastrelid) ELSE 0 END)::bigint
    AS size_heap,
  sum(pg_indexes_size(relation))::bigint AS size_index,
  sum(CASE WHEN reltoastrelid <> 0 THEN pg_total_relation_size(reltoastrelid) ELSE 0 END)::bigint
    AS size_toast,
  sum(pg_total_relation_size(relation))::bigint AS size_total
FROM member
JOIN pg_class ON pg_class.oid = relation
