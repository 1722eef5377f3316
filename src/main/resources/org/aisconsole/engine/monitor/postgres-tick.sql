-- All that the dashboard shows of a Postgres, in one statement: counters as they stand, gauges as they are. Works for a
-- role with pg_monitor on 14 to 18; @checkpoints@ is chosen by version. The parameter says whether to walk the
-- database's files for its size, which is costly on a large one and so not done at every tick.
WITH sessions AS (
    SELECT count(*) FILTER (WHERE state = 'active') AS active,
           count(*) FILTER (WHERE state = 'idle') AS idle,
           count(*) FILTER (WHERE state LIKE 'idle in transaction%') AS in_transaction,
           count(*) FILTER (WHERE wait_event_type = 'Lock') AS waiting,
           count(*) AS total,
           count(*) FILTER (WHERE state = 'active' AND wait_event_type IS NULL) AS on_cpu,
           count(*) FILTER (WHERE state = 'active' AND wait_event_type = 'Lock') AS on_lock,
           count(*) FILTER (WHERE state = 'active' AND wait_event_type IN ('LWLock', 'BufferPin')) AS on_lwlock,
           count(*) FILTER (WHERE state = 'active' AND wait_event_type = 'IO') AS on_io,
           count(*) FILTER (WHERE state = 'active'
                            AND wait_event_type NOT IN ('Lock', 'LWLock', 'BufferPin', 'IO')) AS on_other,
           extract(epoch FROM max(clock_timestamp() - xact_start)) AS longest
    FROM pg_stat_activity
    WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
), replicas AS (
    SELECT count(*) AS streaming, extract(epoch FROM max(replay_lag)) AS lag FROM pg_stat_replication
)
SELECT extract(epoch FROM clock_timestamp()) AS now,
       extract(epoch FROM coalesce(d.stats_reset, pg_postmaster_start_time())) AS since,
       d.xact_commit, d.xact_rollback, d.blks_hit, d.blks_read,
       s.active, s.idle, s.in_transaction, s.waiting, s.total,
       current_setting('max_connections')::int AS allowed,
       s.on_cpu, s.on_lock, s.on_lwlock, s.on_io, s.on_other,
       coalesce(s.longest, 0) AS longest,
       CASE WHEN pg_is_in_recovery() THEN NULL ELSE pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') END AS wal,
       d.deadlocks, d.temp_bytes,
       @checkpoints@ AS checkpoints,
       -- a replica that has replayed all it received is not behind, however long ago the primary's last change was
       CASE WHEN NOT pg_is_in_recovery() THEN r.lag
            WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0
            ELSE extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp()) END AS lag,
       r.streaming AS replicas,
       (SELECT max(age(datfrozenxid)) FROM pg_database) AS ids_age,
       CASE WHEN ? THEN pg_database_size(d.datid) END AS size,
       d.tup_returned,
       d.tup_inserted + d.tup_updated + d.tup_deleted AS tup_written
FROM pg_stat_database d, sessions s, replicas r
WHERE d.datname = current_database()
