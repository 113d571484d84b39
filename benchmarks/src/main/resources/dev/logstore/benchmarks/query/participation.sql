-- Source: Moodle 4.5, report/participation.
SELECT userid, count(DISTINCT ${time}) AS actions
FROM ${table}
WHERE contextinstanceid = :module AND contextlevel = 70 AND ${time} > ${at:start}
  AND crud IN ('c', 'r', 'u') AND edulevel = 2 AND origin IN ('web', 'ws')
  AND userid = ANY (:users)
GROUP BY userid
