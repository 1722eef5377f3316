-- Connections by who holds them, this one too, though all it does is to look: a pool is all that one application holds with
-- one role in one database from one address.
SELECT coalesce(left(application_name, 200), '') AS application,
       coalesce(usename, '') AS role,
       coalesce(datname, '') AS database,
       coalesce(host(client_addr), '') AS client,
       count(*)::int AS connections,
       (count(*) FILTER (WHERE state = 'active' AND pid <> pg_backend_pid()))::int AS active,
       (count(*) FILTER (WHERE state LIKE 'idle in transaction%'))::int AS idle_in_transaction,
       coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)) FILTER (WHERE pid <> pg_backend_pid()), 0)::float8 AS oldest_transaction,
       coalesce(max(extract(epoch FROM clock_timestamp() - state_change)) FILTER (WHERE state LIKE 'idle in transaction%'), 0)::float8
           AS longest_forgotten,
       coalesce(max(extract(epoch FROM clock_timestamp() - state_change)) FILTER (WHERE state = 'idle'), 0)::float8 AS longest_idle,
       (count(*) FILTER (WHERE state_change > clock_timestamp() - make_interval(secs => :window) AND pid <> pg_backend_pid()))::int AS changed
FROM pg_stat_activity
WHERE backend_type = 'client backend'
GROUP BY 1, 2, 3, 4
