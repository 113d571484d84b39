-- The indexes of a site older than Moodle 4.1: with the key five B-trees. What later versions added
-- (userid, courseid, realuserid, relateduserid) is paid for by every insert.
CREATE INDEX mdl_logsstanlog_tim_ix ON mdl_logstore_standard_log (timecreated);
CREATE INDEX mdl_logsstanlog_couanotim_ix
  ON mdl_logstore_standard_log (courseid, anonymous, timecreated);
CREATE INDEX mdl_logsstanlog_useconconcruedutim_ix
  ON mdl_logstore_standard_log
  (userid, contextlevel, contextinstanceid, crud, edulevel, timecreated);
CREATE INDEX mdl_logsstanlog_con_ix ON mdl_logstore_standard_log (contextid);
