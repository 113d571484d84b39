-- A block range index on the time, on top of Moodle's nine: the log grows in the order of time, so
-- that a few kilobytes tell which blocks a range can be in.
CREATE INDEX log_timecreated_brin ON mdl_logstore_standard_log
  USING brin (timecreated) WITH (pages_per_range = 32);
