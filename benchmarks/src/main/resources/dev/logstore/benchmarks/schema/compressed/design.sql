-- Every chunk compressed, with no segment-by unless the arm says otherwise: the design says nothing
-- of it.
ALTER TABLE moodle_logs SET (
  timescaledb.compress,
  timescaledb.compress_segmentby = '${segment_by}',
  timescaledb.compress_orderby = '${order_by}');
SELECT compress_chunk(chunk) FROM show_chunks('moodle_logs') AS chunk;
