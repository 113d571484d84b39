-- The hypertable of the proposal's plugin (logstore_tsdb) as finally published: a second time
-- column beside Moodle's timecreated, chunks of one day unless the arm says otherwise, primary key (id, time) because TimescaleDB
-- wants the time in every unique index, and two more indexes.
-- The plugin also compresses chunks after two hours; that needs the Community edition and is an
-- arm of its own, so that this one differs from the standard table in the hypertable alone.
CREATE EXTENSION IF NOT EXISTS timescaledb;
CREATE TABLE moodle_events (
  id                bigserial    NOT NULL,
  time              timestamptz  NOT NULL,
  eventname         varchar(255) NOT NULL,
  component         varchar(100),
  action            varchar(100),
  target            varchar(100),
  crud              char(1),
  edulevel          int,
  anonymous         int DEFAULT 0,
  courseid          bigint,
  contextid         bigint,
  contextinstanceid bigint,
  userid            bigint,
  relateduserid     bigint,
  realuserid        bigint,
  objectid          bigint,
  contextlevel      int,
  objecttable       varchar(255),
  timecreated       bigint,
  ip                varchar(45),
  origin            varchar(20),
  other             text,
  PRIMARY KEY (id, time)
);
SELECT create_hypertable(
  'moodle_events', 'time',
  chunk_time_interval => 7 * INTERVAL '1 day', create_default_indexes => false);
CREATE INDEX moodle_events_time_idx ON moodle_events (time DESC);
CREATE INDEX moodle_events_time_userid_idx ON moodle_events (time DESC, userid);
