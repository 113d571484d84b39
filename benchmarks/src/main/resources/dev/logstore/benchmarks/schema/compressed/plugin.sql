-- Every chunk compressed as the published plugin sets it, unless the arm says otherwise: no segment-by,
-- newest rows first.
-- (The columnstore of TimescaleDB 2.18 and later under its older names, which every version knows.)
ALTER TABLE moodle_events SET (
  timescaledb.compress,
  timescaledb.compress_segmentby = '${segment_by}',
  timescaledb.compress_orderby = '${order_by}');
SELECT compress_chunk(chunk) FROM show_chunks('moodle_events') AS chunk;
