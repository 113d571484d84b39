-- Every chunk compressed as the proposal's draft sets it: a segment for each component, action and
-- level, ordered by time and user, unless the arm says otherwise.
ALTER TABLE moodle_events SET (
  timescaledb.compress,
  timescaledb.compress_segmentby = '${segment_by}',
  timescaledb.compress_orderby = '${order_by}');
SELECT compress_chunk(chunk) FROM show_chunks('moodle_events') AS chunk;
