-- Indexes of tables and materialized views. The definition is not among it: to print it costs more than all the rest, so it
-- is asked for those indexes only that something is said about.
WITH taken AS (
    SELECT DISTINCT relation FROM pg_locks WHERE locktype = 'relation' AND mode = 'AccessExclusiveLock'
), constrained AS (
    SELECT conindid,
           bool_or(contype IN ('p', 'u', 'x')) AS backs_constraint,
           bool_or(contype = 'f') AS backs_foreign_key
    FROM pg_constraint WHERE conindid <> 0 GROUP BY conindid
), parents AS (
    SELECT inhrelid, min(inhparent::bigint) AS parent FROM pg_inherits GROUP BY inhrelid
)
SELECT i.indexrelid::bigint AS oid,
       i.indrelid::bigint AS table_oid,
       n.nspname AS schema,
       c.relname AS name,
       t.relname AS table_name,
       m.amname AS method,
       i.indisunique AS kind_unique,
       i.indisprimary AS kind_primary,
       coalesce(k.backs_constraint, false) AS kind_backs_constraint,
       coalesce(k.backs_foreign_key, false) AS kind_backs_foreign_key,
       i.indisreplident AS kind_replica_identity,
       i.indisclustered AS kind_clustered,
       i.indisvalid AS kind_valid,
       i.indisready AS kind_ready,
       i.indislive AS kind_live,
       CASE WHEN i.indisunique AND i.indexprs IS NULL AND i.indpred IS NULL AND i.indimmediate
            THEN NOT EXISTS (SELECT FROM pg_attribute a
                             WHERE a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey) AND NOT a.attnotnull)
            ELSE false END AS kind_identifies,
       c.relkind = 'I' AS kind_partitioned,
       coalesce(p.parent, 0) AS kind_parent,
       i.indnkeyatts AS key_count,
       i.indkey::text AS key_columns,
       i.indclass::text AS key_classes,
       i.indcollation::text AS key_collations,
       i.indoption::text AS key_options,
       coalesce(pg_get_expr(i.indexprs, i.indrelid), '') AS key_expressions,
       coalesce(pg_get_expr(i.indpred, i.indrelid), '') AS key_predicate,
       coalesce(array_to_string(c.reloptions, ','), '') AS options,
       c.relpages AS pages,
       c.reltuples::float8 AS entries,
       CASE WHEN :measured AND c.relkind = 'i' AND l.relation IS NULL AND lt.relation IS NULL THEN pg_relation_size(c.oid)
            ELSE c.relpages::bigint * current_setting('block_size')::int END AS bytes,
       coalesce(s.idx_scan, 0) AS scans,
--16+  s.last_idx_scan AS last_scan,
--<16  NULL::timestamptz AS last_scan,
       coalesce(s.idx_tup_read, 0) AS entries_read
FROM pg_index i
JOIN pg_class c ON c.oid = i.indexrelid
JOIN pg_class t ON t.oid = i.indrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_am m ON m.oid = c.relam
LEFT JOIN taken l ON l.relation = c.oid
LEFT JOIN taken lt ON lt.relation = t.oid
LEFT JOIN constrained k ON k.conindid = i.indexrelid
LEFT JOIN parents p ON p.inhrelid = c.oid
LEFT JOIN pg_stat_all_indexes s ON s.indexrelid = i.indexrelid
WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_toast%'
  AND t.relpersistence <> 't'
