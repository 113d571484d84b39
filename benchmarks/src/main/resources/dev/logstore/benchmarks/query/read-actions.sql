-- Source: Moodle 4.5, analytics indicator read_actions.
SELECT count(*)
FROM ${table}
WHERE userid = :member AND contextlevel = 70 AND contextinstanceid = :module AND crud = 'r'
  AND ${time} > ${at:start} AND ${time} <= ${at:end}
