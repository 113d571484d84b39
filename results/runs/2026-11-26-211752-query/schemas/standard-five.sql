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

-- The indexes of a site older than Moodle 4.1: with the key five B-trees. What later versions added
-- (userid, courseid, realuserid, relateduserid) is paid for by every insert.
CREATE INDEX mdl_logsstanlog_tim_ix ON mdl_logstore_standard_log (timecreated);
CREATE INDEX mdl_logsstanlog_couanotim_ix
  ON mdl_logstore_standard_log (courseid, anonymous, timecreated);
CREATE INDEX mdl_logsstanlog_useconconcruedutim_ix
  ON mdl_logstore_standard_log
  (userid, contextlevel, contextinstanceid, crud, edulevel, timecreated);
CREATE INDEX mdl_logsstanlog_con_ix ON mdl_logstore_standard_log (contextid);
