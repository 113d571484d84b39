-- Native partitions that end at the cutoff or before, oldest first.
SELECT part FROM (
  SELECT child.relname AS part,
    (regexp_match(pg_get_expr(child.relpartbound, child.oid), 'TO \(''(\d+)''\)'))[1]::bigint AS ends
  FROM pg_inherits
  JOIN pg_class AS child ON child.oid = inhrelid
  WHERE inhparent = to_regclass('${table}') AND child.relispartition
) AS partitions
WHERE ends <= ${cutoff}
ORDER BY ends;
