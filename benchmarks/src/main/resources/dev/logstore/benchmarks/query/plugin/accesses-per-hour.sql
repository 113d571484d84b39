-- Accesses per hour in the last 24 hours of the data, the query of the thesis's claim H4, as the
-- hypertable wants it: a condition on the partitioning column, and time_bucket.
SELECT extract(epoch FROM time_bucket('1 hour', time))::bigint AS hour, count(*) AS accesses
FROM moodle_events
WHERE time >= to_timestamp(:end - 86400) AND time < to_timestamp(:end)
GROUP BY 1
ORDER BY 1
