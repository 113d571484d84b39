SELECT count(*) FROM timescaledb_information.hypertables WHERE hypertable_name = '${table}';
