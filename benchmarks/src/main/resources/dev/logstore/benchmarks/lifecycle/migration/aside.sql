-- The standard table steps aside into a schema of its own, so that a new one may have its name.
CREATE SCHEMA moodle;
ALTER TABLE mdl_logstore_standard_log SET SCHEMA moodle;
