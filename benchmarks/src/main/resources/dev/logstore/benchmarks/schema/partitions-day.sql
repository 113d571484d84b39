-- One partition a day (UTC) for the data set's span and 31 days more, as a site's own job would make
-- them ahead; what is later still goes to the default partition.
DO $$
DECLARE
  first timestamp := date_trunc('day', to_timestamp(${from}) AT TIME ZONE 'UTC');
  beyond timestamp := CASE WHEN ${to} > ${from} THEN to_timestamp(${to}) AT TIME ZONE 'UTC' + INTERVAL '31 days'
    ELSE first END;
BEGIN
  WHILE first < beyond LOOP
    EXECUTE format(
      'CREATE TABLE %I PARTITION OF mdl_logstore_standard_log FOR VALUES FROM (%s) TO (%s)',
      'log_' || to_char(first, 'YYYYMMDD'),
      extract(epoch FROM first)::bigint,
      extract(epoch FROM first + INTERVAL '1 day')::bigint);
    first := first + INTERVAL '1 day';
  END LOOP;
END $$;
CREATE TABLE log_later PARTITION OF mdl_logstore_standard_log DEFAULT;
