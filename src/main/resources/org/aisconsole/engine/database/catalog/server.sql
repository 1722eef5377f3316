-- The server and this database as counters stand, in one row.
SELECT current_database() AS database,
       current_setting('server_version_num')::int AS version,
       pg_is_in_recovery() AS standby,
       pg_has_role(current_user, 'pg_monitor', 'USAGE') AS monitor,
       current_setting('is_superuser') = 'on' AS superuser,
       extract(epoch FROM clock_timestamp() - pg_postmaster_start_time())::float8 AS up_seconds,
       extract(epoch FROM clock_timestamp() - coalesce(d.stats_reset, pg_postmaster_start_time()))::float8
           AS statistics_seconds,
       (SELECT max(age(datfrozenxid)) FROM pg_database) AS oldest_transactions,
       (SELECT max(mxid_age(datminmxid)) FROM pg_database) AS oldest_multixacts,
       (SELECT datname FROM pg_database ORDER BY age(datfrozenxid) DESC LIMIT 1) AS oldest_database,
       (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend') AS sessions,
       pg_database_size(d.datid) AS size_bytes,
       d.blks_hit AS blocks_hit, d.blks_read AS blocks_read, d.temp_bytes, d.temp_files, d.deadlocks, d.conflicts,
       d.xact_commit AS commits, d.xact_rollback AS rollbacks,
--17+  (SELECT num_timed FROM pg_stat_checkpointer) AS checkpoints_timed,
--17+  (SELECT num_requested FROM pg_stat_checkpointer) AS checkpoints_requested,
--<17  (SELECT checkpoints_timed FROM pg_stat_bgwriter) AS checkpoints_timed,
--<17  (SELECT checkpoints_req FROM pg_stat_bgwriter) AS checkpoints_requested,
       (SELECT failed_count FROM pg_stat_archiver) AS archive_failures,
       (SELECT coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) FROM pg_stat_archiver)
           AS archive_failing,
       ARRAY(SELECT extname::text FROM pg_extension) AS extensions,
       has_table_privilege('pg_hba_file_rules', 'SELECT')
           AND has_function_privilege('pg_hba_file_rules()', 'EXECUTE') AS sees_admission,
       current_setting('block_size')::int AS block_size,
       current_setting('track_counts') = 'on' AS counting
FROM pg_stat_database d WHERE d.datname = current_database()
