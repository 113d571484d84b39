-- Hours without an access do not count.
SELECT ${hour_of:hour} AS hour_of_day, avg(accesses) AS mean_accesses
FROM (
  SELECT ${bucket:3600} AS hour, count(*) AS accesses
  FROM ${table}
  WHERE ${time} >= ${at:start} AND ${time} < ${at:end}
  GROUP BY 1) AS by_hour
GROUP BY 1
ORDER BY 1
