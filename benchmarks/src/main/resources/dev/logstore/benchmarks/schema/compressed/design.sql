-- Every chunk compressed, with no segment-by: the design says nothing of it.
ALTER TABLE moodle_logs SET (
  timescaledb.compress,
  timescaledb.compress_segmentby = '${segment_by}',
  timescaledb.compress_orderby = 'time DESC');
SELECT compress_chunk(chunk) FROM show_chunks('moodle_logs') AS chunk;
