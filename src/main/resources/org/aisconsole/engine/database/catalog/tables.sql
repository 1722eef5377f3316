-- Tables, partitions and materialized views with their statistics. A relation that somebody holds or awaits exclusively is
-- not measured, since asking for its size would queue behind them: its size is what its last vacuum saw.
WITH taken AS (
    SELECT DISTINCT relation FROM pg_locks WHERE locktype = 'relation' AND mode = 'AccessExclusiveLock'
), sizes AS (
    SELECT c.oid, c.reltoastrelid,
           CASE WHEN :measured AND c.relkind <> 'p' AND l.relation IS NULL THEN pg_relation_size(c.oid) END AS bytes,
           CASE WHEN :measured AND c.reltoastrelid <> 0 AND l.relation IS NULL
                THEN pg_relation_size(c.reltoastrelid) END AS toast_bytes
    FROM pg_class c LEFT JOIN taken l ON l.relation = c.oid
    WHERE c.relkind IN ('r', 'm', 'p')
), parents AS (
    SELECT inhrelid, min(inhparent::bigint) AS parent FROM pg_inherits GROUP BY inhrelid
)
SELECT c.oid::bigint AS oid,
       n.nspname AS schema,
       c.relname AS name,
       c.relkind::text AS kind,
       c.relpersistence::text AS persistence,
       c.relreplident::text AS replica_identity,
       coalesce(p.parent, 0) AS parent,
       EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary) AS has_primary_key,
       coalesce(array_to_string(c.reloptions, ','), '') AS options,
       coalesce(array_to_string(t.reloptions, ','), '') AS toast_options,
       has_table_privilege(c.oid, 'SELECT') AS readable,
       pg_get_userbyid(c.relowner) AS owner,
       coalesce(z.bytes, c.relpages::bigint * current_setting('block_size')::int) AS size_bytes,
       coalesce(z.toast_bytes, t.relpages::bigint * current_setting('block_size')::int, 0) AS size_toast_bytes,
       z.bytes IS NOT NULL AS size_measured,
       c.relpages AS size_pages,
       c.reltuples::float8 AS size_rows,
       coalesce(t.relpages, 0) AS size_toast_pages,
       coalesce(t.reltuples::float8, 0) AS size_toast_rows,
       coalesce(t.oid::bigint, 0) AS size_toast,
       CASE WHEN c.relfrozenxid <> '0' THEN age(c.relfrozenxid) ELSE 0 END AS age_transactions,
       CASE WHEN c.relminmxid <> '0' THEN mxid_age(c.relminmxid) ELSE 0 END AS age_multixacts,
       coalesce(CASE WHEN t.relfrozenxid <> '0' THEN age(t.relfrozenxid) END, 0) AS age_toast_transactions,
       coalesce(s.n_live_tup, 0) AS use_live,
       coalesce(s.n_dead_tup, 0) AS use_dead,
       coalesce(s.n_mod_since_analyze, 0) AS use_changed,
       coalesce(s.n_ins_since_vacuum, 0) AS use_inserted_since_vacuum,
       coalesce(s.n_tup_ins, 0) AS use_inserted,
       coalesce(s.n_tup_upd, 0) AS use_updated,
       coalesce(s.n_tup_del, 0) AS use_deleted,
       coalesce(s.n_tup_hot_upd, 0) AS use_hot_updated,
       coalesce(s.seq_scan, 0) AS use_seq_scans,
       coalesce(s.seq_tup_read, 0) AS use_seq_rows,
       coalesce(s.idx_scan, 0) AS use_index_scans,
       greatest(s.last_vacuum, s.last_autovacuum) AS use_vacuumed,
       greatest(s.last_analyze, s.last_autoanalyze) AS use_analyzed,
       coalesce(s.vacuum_count + s.autovacuum_count, 0) AS use_vacuums
FROM sizes z
JOIN pg_class c ON c.oid = z.oid
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_class t ON t.oid = c.reltoastrelid
LEFT JOIN parents p ON p.inhrelid = c.oid
LEFT JOIN pg_stat_all_tables s ON s.relid = c.oid
WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_toast%'
  AND c.relpersistence <> 't'
