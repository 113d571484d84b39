-- Source: Moodle 4.5, tool_log's privacy provider: who has left traces in a context.
SELECT DISTINCT userid
FROM ${table}
WHERE contextid = :context
