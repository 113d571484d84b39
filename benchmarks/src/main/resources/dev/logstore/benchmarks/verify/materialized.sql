-- The hypertable in which a continuous aggregate keeps its rows; the view itself has none.
SELECT format('%I.%I', materialization_hypertable_schema, materialization_hypertable_name)
FROM timescaledb_information.continuous_aggregates
WHERE view_name = :view
