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
