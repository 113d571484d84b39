-- The hypertable of the proposal's design: eleven columns. Moodle's crud, edulevel, contextlevel,
-- contextinstanceid, objecttable, relateduserid, anonymous, origin, realuserid and the id are lost,
-- so that most of Moodle's own reports cannot be answered from it.
CREATE EXTENSION IF NOT EXISTS timescaledb;
CREATE TABLE moodle_logs (
  time       timestamptz NOT NULL,
  event_name text        NOT NULL,
  component  text,
  action     text,
  target     text,
  user_id    int,
  course_id  int,
  context_id int,
  object_id  int,
  ip         inet,
  metadata   jsonb
);
SELECT create_hypertable(
  'moodle_logs', 'time',
  chunk_time_interval => 1 * INTERVAL '1 day', create_default_indexes => false);
CREATE INDEX moodle_logs_event_idx ON moodle_logs (time DESC, event_name);
CREATE INDEX moodle_logs_course_idx ON moodle_logs (time DESC, course_id);
CREATE INDEX moodle_logs_user_idx ON moodle_logs (time DESC, user_id);
