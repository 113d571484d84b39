-- The shortest index for each way in which Moodle reads, the time last: small, and an insert writes
-- few bytes. An alternative for the tuned hypertable (indexes=narrow): what asks for anonymous or crud
-- as well has to fetch the rows themselves, where a wider index answers alone.
CREATE INDEX log_time_ix ON mdl_logstore_standard_log (timecreated);
CREATE INDEX log_course_ix ON mdl_logstore_standard_log (courseid, timecreated);
CREATE INDEX log_user_ix ON mdl_logstore_standard_log (userid, timecreated);
CREATE INDEX log_instance_ix
  ON mdl_logstore_standard_log (contextinstanceid, contextlevel, timecreated);
CREATE INDEX log_context_ix ON mdl_logstore_standard_log (contextid);
CREATE INDEX log_related_ix ON mdl_logstore_standard_log (relateduserid)
  WHERE relateduserid IS NOT NULL;
CREATE INDEX log_real_ix ON mdl_logstore_standard_log (realuserid) WHERE realuserid IS NOT NULL;
