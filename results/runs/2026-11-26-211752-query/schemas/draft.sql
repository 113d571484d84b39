-- The hypertable of the proposal's draft: Moodle's fields with narrower integers, the address as
-- inet, the event data as jsonb, the time as timestamptz instead of timecreated; no id. Twelve
-- indexes as drafted, and TimescaleDB wants none of them.
CREATE EXTENSION IF NOT EXISTS timescaledb;
CREATE TABLE moodle_events (
  time              timestamptz NOT NULL,
  eventname         text,
  component         text,
  action            text,
  target            text,
  objecttable       text,
  objectid          int,
  crud              text,
  edulevel          int,
  contextid         int,
  contextlevel      int,
  contextinstanceid int,
  userid            int,
  courseid          int,
  relateduserid     int,
  anonymous         int,
  other             jsonb,
  origin            text,
  ip                inet,
  realuserid        int
);
SELECT create_hypertable(
  'moodle_events', 'time',
  chunk_time_interval => 1 * INTERVAL '1 day', create_default_indexes => false);
CREATE INDEX moodle_events_time_idx ON moodle_events (time DESC);
CREATE INDEX moodle_events_eventname_idx ON moodle_events (time DESC, eventname);
CREATE INDEX moodle_events_component_idx ON moodle_events (time DESC, component);
CREATE INDEX moodle_events_action_idx ON moodle_events (time DESC, action);
CREATE INDEX moodle_events_userid_idx ON moodle_events (time DESC, userid);
CREATE INDEX moodle_events_courseid_idx ON moodle_events (time DESC, courseid) WHERE courseid > 0;
CREATE INDEX moodle_events_contextid_idx ON moodle_events (time DESC, contextid);
CREATE INDEX moodle_events_realuserid_idx ON moodle_events (time DESC, realuserid)
  WHERE realuserid IS NOT NULL;
CREATE INDEX moodle_events_crud_idx ON moodle_events (crud, time DESC);
CREATE INDEX moodle_events_edulevel_idx ON moodle_events (edulevel, time DESC);
CREATE INDEX moodle_events_component_action_idx ON moodle_events (component, action, time DESC);
CREATE INDEX moodle_events_other_idx ON moodle_events USING gin (other);
