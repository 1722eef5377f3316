-- Whoever holds back the clean-up or holds a transaction open.
SELECT pid,
       extract(epoch FROM backend_start)::text AS began,
       coalesce(datname, '') AS database,
       coalesce(usename, '') AS role,
       coalesce(application_name, '') AS application,
       coalesce(state, '') AS state,
       backend_type AS kind,
       coalesce(extract(epoch FROM clock_timestamp() - xact_start), 0)::float8 AS transaction_seconds,
       coalesce(extract(epoch FROM clock_timestamp() - state_change), 0)::float8 AS state_seconds,
       greatest(age(backend_xmin), age(backend_xid)) AS holds_back,
       wait_event_type IS NOT DISTINCT FROM 'Lock' AS waits_for_lock,
       coalesce(left(query, 2000), '') AS query
FROM pg_stat_activity
WHERE pid <> pg_backend_pid() AND (backend_type = 'client backend' OR backend_xmin IS NOT NULL)
