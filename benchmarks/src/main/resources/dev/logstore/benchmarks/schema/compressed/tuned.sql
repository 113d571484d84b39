-- Every chunk compressed with a segment for each course, unless the arm says otherwise: Moodle's reports ask for one course at a
-- time, and events of a course resemble each other.
ALTER TABLE mdl_logstore_standard_log SET (
  timescaledb.compress,
  timescaledb.compress_segmentby = '${segment_by}',
  timescaledb.compress_orderby = '${order_by}');
SELECT compress_chunk(chunk) FROM show_chunks('mdl_logstore_standard_log') AS chunk;
