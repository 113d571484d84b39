-- At the moment from which the site writes to both tables (it is told so in maintenance mode, so that
-- no event falls between): what the old one holds has to be copied, and a ledger says how far that
-- is. A range is in it if and only if its rows are in the new table: one transaction writes both.
CREATE TABLE migration_ledger (
  from_id bigint PRIMARY KEY, -- exclusive
  to_id bigint NOT NULL,
  rows bigint NOT NULL,
  finished_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE migration_end AS
SELECT coalesce(max(id), 0) AS last_id FROM moodle.mdl_logstore_standard_log;
