-- What the server has done since its counters began, in one row.
WITH whole AS (
    SELECT sum(temp_files)::bigint AS temp_files, sum(temp_bytes)::bigint AS temp_bytes,
           (max(extract(epoch FROM clock_timestamp() - coalesce(stats_reset, pg_postmaster_start_time())))
               FILTER (WHERE datname = current_database()))::float8 AS seconds
    FROM pg_stat_database
), used AS (
    SELECT count(*) AS tables, coalesce(sum(n_tup_upd + n_tup_del), 0)::bigint AS changed,
           count(*) FILTER (WHERE n_dead_tup > 50 + 0.2 * n_live_tup) AS awaiting
    FROM pg_stat_user_tables
), present AS (
    SELECT count(*) FILTER (WHERE backend_type = 'client backend') AS sessions,
           count(*) FILTER (WHERE state LIKE 'idle in transaction%') AS idle_in_transaction,
           count(*) FILTER (WHERE backend_type = 'autovacuum worker') AS vacuuming
    FROM pg_stat_activity
)
SELECT current_setting('server_version_num')::int AS version,
       pg_is_in_recovery() AS standby,
       pg_backend_pid() AS backend,
       (SELECT backend_start FROM pg_stat_activity WHERE pid = pg_backend_pid()) AS backend_began,
       coalesce((SELECT setting FROM pg_settings WHERE name = 'data_directory'), '') AS data_folder,
       has_table_privilege('pg_file_settings', 'SELECT')
           AND has_function_privilege('pg_show_all_file_settings()', 'EXECUTE') AS reads_files,
       current_setting('is_superuser') = 'on' AS superuser,
       present.sessions, present.idle_in_transaction,
       (SELECT coalesce(sum(pg_database_size(oid)), 0)::float8 FROM pg_database
        WHERE has_database_privilege(oid, 'CONNECT') OR pg_has_role(current_user, 'pg_read_all_stats', 'USAGE'))
           AS database_bytes,
       whole.seconds AS statistics_seconds, whole.temp_files, whole.temp_bytes,
--17+  (SELECT num_timed FROM pg_stat_checkpointer) AS checkpoints_timed,
--17+  (SELECT num_requested FROM pg_stat_checkpointer) AS checkpoints_requested,
--<17  (SELECT checkpoints_timed FROM pg_stat_bgwriter) AS checkpoints_timed,
--<17  (SELECT checkpoints_req FROM pg_stat_bgwriter) AS checkpoints_requested,
       extract(epoch FROM clock_timestamp() - coalesce(w.stats_reset, pg_postmaster_start_time()))::float8 AS wal_seconds,
       w.wal_bytes::float8 AS wal_bytes, w.wal_records, w.wal_fpi AS wal_images, w.wal_buffers_full,
       used.tables, used.changed AS changed_rows, used.awaiting, present.vacuuming,
       current_setting('block_size')::int AS block_size,
       pg_jit_available() AS compiles,
       EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_stat_statements') AS counts
FROM whole, used, present, pg_stat_wal w
