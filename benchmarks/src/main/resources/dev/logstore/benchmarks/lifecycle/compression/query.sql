-- Every row by the hour: what a trend over all time reads.
SELECT ${epoch} / 3600 AS hour, count(*) FROM ${table} GROUP BY 1 ORDER BY 1;
