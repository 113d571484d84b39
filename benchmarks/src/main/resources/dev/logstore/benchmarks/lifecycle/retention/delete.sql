-- The second half of Moodle's cleanup loop: a day of old events at a time.
DELETE FROM ${table} WHERE ${time} < ${cutoff};
