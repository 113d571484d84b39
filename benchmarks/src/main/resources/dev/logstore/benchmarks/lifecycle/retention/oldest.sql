-- The first half of Moodle's cleanup loop (logstore_standard\task\cleanup_task): the time of the
-- oldest event before the cutoff, in seconds since the epoch; 0 if there is none.
SELECT coalesce(min(${epoch}), 0) FROM ${table} WHERE ${time} < ${cutoff};
