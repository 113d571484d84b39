-- One partition a month (UTC) for the data set's span and 4 ahead, as pg_partman makes them (premake).
-- What is earlier or later goes to partitions of their own that are ranges too: with a default
-- partition PostgreSQL could not read the partitions in the order of time.
DO $$
DECLARE
  first timestamp := date_trunc('month', to_timestamp(${from}) AT TIME ZONE 'UTC');
  beyond timestamp := to_timestamp(${to}) AT TIME ZONE 'UTC' + INTERVAL '4 months';
  bounds text := 'CREATE TABLE %I PARTITION OF mdl_logstore_standard_log FOR VALUES FROM (%s) TO (%s)';
BEGIN
  EXECUTE format(bounds, 'log_earlier', 'MINVALUE', extract(epoch FROM first)::bigint);
  WHILE first < beyond LOOP
    EXECUTE format(
      bounds,
      'log_' || to_char(first, 'YYYYMM'),
      extract(epoch FROM first)::bigint,
      extract(epoch FROM first + INTERVAL '1 month')::bigint);
    first := first + INTERVAL '1 month';
  END LOOP;
  EXECUTE format(bounds, 'log_later', extract(epoch FROM first)::bigint, 'MAXVALUE');
END $$;
