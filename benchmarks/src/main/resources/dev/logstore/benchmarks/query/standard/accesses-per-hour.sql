-- Accesses per hour in the last 24 hours of the data, the query of the thesis's claim H4.
SELECT timecreated - timecreated % 3600 AS hour, count(*) AS accesses
FROM mdl_logstore_standard_log
WHERE timecreated >= :end - 86400 AND timecreated < :end
GROUP BY 1
ORDER BY 1
