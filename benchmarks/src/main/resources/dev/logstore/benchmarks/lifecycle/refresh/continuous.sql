-- What a refresh policy does: TimescaleDB knows which hours have changed since the last time.
CALL refresh_continuous_aggregate('log_hourly', NULL, NULL);
CALL refresh_continuous_aggregate('log_hourly_user', NULL, NULL);
