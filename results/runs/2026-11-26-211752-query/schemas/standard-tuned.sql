-- Moodle's own log table as Moodle creates it on PostgreSQL: 21 columns and its key, no other index.
-- Alone it is the arm that shows what an insert costs without the indexes.
-- Source: Moodle 4.5, admin/tool/log/store/standard/db/install.xml.
CREATE TABLE mdl_logstore_standard_log (
  id                bigserial    NOT NULL,
  eventname         varchar(255) NOT NULL DEFAULT '',
  component         varchar(100) NOT NULL DEFAULT '',
  action            varchar(100) NOT NULL DEFAULT '',
  target            varchar(100) NOT NULL DEFAULT '',
  objecttable       varchar(50),
  objectid          bigint,
  crud              varchar(1)   NOT NULL DEFAULT '',
  edulevel          smallint     NOT NULL,
  contextid         bigint       NOT NULL,
  contextlevel      bigint       NOT NULL,
  contextinstanceid bigint       NOT NULL,
  userid            bigint       NOT NULL,
  courseid          bigint,
  relateduserid     bigint,
  anonymous         smallint     NOT NULL DEFAULT 0,
  other             text,
  timecreated       bigint       NOT NULL,
  origin            varchar(10),
  ip                varchar(45),
  realuserid        bigint,
  CONSTRAINT mdl_logsstanlog_id_pk PRIMARY KEY (id)
);

-- The tuned hypertable's indexes; the schema standard-tuned has them on a plain table, which tells
-- their share from that of the chunks. Reasons, which the factor indexes and plan tuned put to the test:
-- * a plain index on time: a chunk bounds a range, the index narrows it within the chunk;
-- * Moodle's two wide indexes as they are: they alone answer counts and outlines, for which the shorter
--   ones of indexes=narrow have to fetch rows;
-- * none on userid or courseid, with which those two begin;
-- * one on the activity, which Moodle lacks: what happened in it is found without its course;
-- * rare columns (realuserid, relateduserid) are indexed where they are not null.
CREATE INDEX log_time_ix ON mdl_logstore_standard_log (timecreated);
CREATE INDEX log_course_ix ON mdl_logstore_standard_log (courseid, anonymous, timecreated);
CREATE INDEX log_user_ix ON mdl_logstore_standard_log
  (userid, contextlevel, contextinstanceid, crud, edulevel, timecreated);
CREATE INDEX log_instance_ix
  ON mdl_logstore_standard_log (contextinstanceid, contextlevel, timecreated);
CREATE INDEX log_context_ix ON mdl_logstore_standard_log (contextid);
CREATE INDEX log_related_ix ON mdl_logstore_standard_log (relateduserid)
  WHERE relateduserid IS NOT NULL;
CREATE INDEX log_real_ix ON mdl_logstore_standard_log (realuserid) WHERE realuserid IS NOT NULL;
