-- Sessions that hold a transaction open and do nothing, with what they hold back from others. Between two statements every
-- transaction is idle for an instant: that is nobody's fault.
SELECT pid,
       extract(epoch FROM backend_start)::text AS began,
       coalesce(application_name, '') AS application,
       coalesce(usename, '') AS role,
       coalesce(datname, '') AS database,
       extract(epoch FROM clock_timestamp() - state_change)::float8 AS idle_seconds,
       coalesce(extract(epoch FROM clock_timestamp() - xact_start), 0)::float8 AS transaction_seconds,
       (SELECT count(*) FROM pg_locks l WHERE l.pid = a.pid AND l.granted AND l.locktype <> 'virtualxid') AS locks,
       coalesce(greatest(age(backend_xmin), age(backend_xid)), 0)::bigint AS holds_back,
       coalesce(left(query, 2000), '') AS query,
       coalesce((SELECT split_part(c, '=', 2) FROM pg_db_role_setting s, unnest(s.setconfig) c
                 WHERE s.setrole = a.usesysid AND s.setdatabase = 0
                   AND c LIKE 'idle\_in\_transaction\_session\_timeout=%'), '') AS role_limit
FROM pg_stat_activity a
WHERE state LIKE 'idle in transaction%' AND backend_type = 'client backend' AND pid <> pg_backend_pid()
  AND state_change < clock_timestamp() - interval '1 second'
ORDER BY state_change
