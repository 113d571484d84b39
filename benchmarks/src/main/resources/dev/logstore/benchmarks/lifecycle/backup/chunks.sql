-- A restored hypertable has to be one still: its chunks are known to TimescaleDB.
SELECT count(*) FROM timescaledb_information.chunks;
