-- Sessions of clients and whatever else is busy. Who blocks whom is asked only for those that wait for a lock, since the answer
-- holds up the server's lock table for an instant.
SELECT pid,
       extract(epoch FROM backend_start)::text AS began,
       coalesce(datname, '') AS database,
       coalesce(usename, '') AS role,
       coalesce(application_name, '') AS application,
       coalesce(host(client_addr), '') AS client,
       backend_type AS kind,
       coalesce(state, '') AS state,
       coalesce(wait_event_type, '') AS wait_class,
       coalesce(wait_event, '') AS wait_event,
       coalesce(extract(epoch FROM clock_timestamp() - xact_start), 0)::float8 AS transaction_seconds,
       coalesce(extract(epoch FROM clock_timestamp() - query_start), 0)::float8 AS query_seconds,
       coalesce(extract(epoch FROM clock_timestamp() - state_change), 0)::float8 AS state_seconds,
       CASE WHEN wait_event_type = 'Lock' THEN pg_blocking_pids(pid) ELSE '{}' END AS blockers,
       coalesce(left(query, 10000), '') AS query,
       coalesce((SELECT rolsuper FROM pg_roles r WHERE r.oid = usesysid), false) AS superuser,
       application_name LIKE 'ais-console%' AS ours
FROM pg_stat_activity
WHERE pid <> pg_backend_pid() AND (backend_type = 'client backend' OR state = 'active' OR xact_start IS NOT NULL)
