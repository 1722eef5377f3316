-- A table or partitioned table and the column that says how old its rows are.
SELECT c.oid::bigint AS oid,
       c.relkind::text AS kind,
       coalesce(base.oid, own.oid)::regtype::text AS type,
       a.attnum::int AS number,
       pg_has_role(c.relowner, 'USAGE') AS owned,
       coalesce(p.partstrat = 'r' AND p.partattrs[0] = a.attnum, false) AS ranged,
       coalesce(p.partnatts, 0)::int AS partition_columns
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = :column AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_type own ON own.oid = a.atttypid
LEFT JOIN pg_type base ON base.oid = own.typbasetype
LEFT JOIN pg_partitioned_table p ON p.partrelid = c.oid
WHERE n.nspname = :schema AND c.relname = :table AND c.relkind IN ('r', 'p')
