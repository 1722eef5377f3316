-- What else keeps the clean-up from removing dead rows, or WAL from being removed: slots, prepared transactions, standbys.
SELECT 'slot' AS kind,
       slot_name::text AS name,
       active,
       coalesce(greatest(age(xmin), age(catalog_xmin)), 0) AS holds_back,
       CASE WHEN pg_is_in_recovery() THEN 0 ELSE coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn), 0)::bigint END
           AS wal_bytes,
       0::float8 AS seconds,
       coalesce(wal_status, '') AS state,
       coalesce(database::text, '') AS database
FROM pg_replication_slots
UNION ALL
SELECT 'prepared', gid, false, age(transaction), 0, extract(epoch FROM clock_timestamp() - prepared)::float8, '', database::text
FROM pg_prepared_xacts
UNION ALL
SELECT 'standby', coalesce(nullif(application_name, ''), client_addr::text, pid::text), true, coalesce(age(backend_xmin), 0),
       CASE WHEN pg_is_in_recovery() THEN 0 ELSE coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn), 0)::bigint END,
       coalesce(extract(epoch FROM replay_lag), 0)::float8, coalesce(state, ''), ''
FROM pg_stat_replication
