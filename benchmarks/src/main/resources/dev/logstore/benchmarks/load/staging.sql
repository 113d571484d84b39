-- A data set's file as it is, in its order; every schema is then filled from here, so that loading
-- differs in nothing but the target.
CREATE TEMPORARY TABLE staging (
  row_number        bigserial,
  eventname         text, component text, action text, target text,
  objecttable       text, objectid bigint, crud text, edulevel int,
  contextid         bigint, contextlevel bigint, contextinstanceid bigint,
  userid            bigint, courseid bigint, relateduserid bigint,
  anonymous         int, other text, timecreated bigint,
  origin            text, ip text, realuserid bigint
);
