-- An index on the time alone: what a hypertable has by itself.
CREATE INDEX log_time_ix ON mdl_logstore_standard_log (timecreated);
