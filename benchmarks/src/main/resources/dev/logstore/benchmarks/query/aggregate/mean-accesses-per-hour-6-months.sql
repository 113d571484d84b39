SELECT ${hour_of:hour} AS hour_of_day, avg(accesses) AS mean_accesses
FROM (
  SELECT hour, sum(events) AS accesses
  FROM log_hourly
  WHERE hour >= ${at:start} AND hour < ${at:end}
  GROUP BY hour) AS by_hour
GROUP BY 1
ORDER BY 1
