-- Source: Moodle 4.5, tool_log's privacy provider: where a person has left traces.
SELECT DISTINCT contextid
FROM ${table}
WHERE userid = :user OR relateduserid = :user OR realuserid = :user
