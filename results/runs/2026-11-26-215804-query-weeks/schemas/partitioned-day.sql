-- Moodle's log table under PostgreSQL's own range partitioning on timecreated. The key has to hold
-- the partitioning column. Indexes are those of nine-indexes.sql, one set a partition.
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
  CONSTRAINT mdl_logsstanlog_id_pk PRIMARY KEY (id, timecreated)
) PARTITION BY RANGE (timecreated);

-- One partition a day (UTC) for the data set's span and 4 ahead, as pg_partman makes them (premake).
-- What is earlier or later goes to partitions of their own that are ranges too: with a default
-- partition PostgreSQL could not read the partitions in the order of time.
DO $$
DECLARE
  first timestamp := date_trunc('day', to_timestamp(1772420400) AT TIME ZONE 'UTC');
  beyond timestamp := to_timestamp(1779073200) AT TIME ZONE 'UTC' + INTERVAL '4 days';
  bounds text := 'CREATE TABLE %I PARTITION OF mdl_logstore_standard_log FOR VALUES FROM (%s) TO (%s)';
BEGIN
  EXECUTE format(bounds, 'log_earlier', 'MINVALUE', extract(epoch FROM first)::bigint);
  WHILE first < beyond LOOP
    EXECUTE format(
      bounds,
      'log_' || to_char(first, 'YYYYMMDD'),
      extract(epoch FROM first)::bigint,
      extract(epoch FROM first + INTERVAL '1 day')::bigint);
    first := first + INTERVAL '1 day';
  END LOOP;
  EXECUTE format(bounds, 'log_later', extract(epoch FROM first)::bigint, 'MAXVALUE');
END $$;

-- The indexes that Moodle 4.1 and later put on the log: with the key nine B-trees (each XMLDB key
-- becomes an index, never a constraint), none on eventname.
-- Source: Moodle 4.5, admin/tool/log/store/standard/db/install.xml.
-- The control arm has the same table and indexes inside the TimescaleDB server.
CREATE INDEX mdl_logsstanlog_tim_ix ON mdl_logstore_standard_log (timecreated);
CREATE INDEX mdl_logsstanlog_couanotim_ix
  ON mdl_logstore_standard_log (courseid, anonymous, timecreated);
CREATE INDEX mdl_logsstanlog_useconconcruedutim_ix
  ON mdl_logstore_standard_log
  (userid, contextlevel, contextinstanceid, crud, edulevel, timecreated);
CREATE INDEX mdl_logsstanlog_con_ix ON mdl_logstore_standard_log (contextid);
CREATE INDEX mdl_logsstanlog_use_ix ON mdl_logstore_standard_log (userid);
CREATE INDEX mdl_logsstanlog_cou_ix ON mdl_logstore_standard_log (courseid);
CREATE INDEX mdl_logsstanlog_rea_ix ON mdl_logstore_standard_log (realuserid);
CREATE INDEX mdl_logsstanlog_rel_ix ON mdl_logstore_standard_log (relateduserid);
