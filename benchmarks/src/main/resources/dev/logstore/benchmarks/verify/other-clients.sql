-- Clients that are connected to this database beside the one that asks.
SELECT count(*) AS clients
FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
