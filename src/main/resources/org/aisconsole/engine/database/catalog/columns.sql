-- What the planner knows of the columns of tables that are large enough to look at, ordered as they are stored. Without the
-- right to read a table its statistics are hidden: the widths are then null.
SELECT a.attrelid::bigint AS table_oid,
       a.attnum AS number,
       a.attname AS name,
       a.atttypid::bigint AS type,
       a.attlen AS length,
       a.attalign::text AS align,
       a.attnotnull AS not_null,
       a.attisdropped AS dropped,
       s.avg_width AS width,
       s.null_frac::float8 AS null_fraction,
       s.n_distinct::float8 AS distinct_values,
       coalesce(s.most_common_freqs, '{}')::float8[] AS common_shares
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid
LEFT JOIN pg_stats s ON s.schemaname = n.nspname AND s.tablename = c.relname AND s.attname = a.attname AND NOT s.inherited
WHERE c.relkind IN ('r', 'm', 'i') AND a.attnum > 0
  AND (c.relpages >= :pages OR c.oid IN (SELECT i.indrelid FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
                                         WHERE x.relpages >= :pages))
  AND (c.relkind <> 'i' OR EXISTS (SELECT FROM pg_index e WHERE e.indexrelid = c.oid AND e.indexprs IS NOT NULL))
  AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_toast%'
ORDER BY a.attrelid, a.attnum
