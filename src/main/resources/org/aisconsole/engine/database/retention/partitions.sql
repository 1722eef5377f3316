-- Partitions whose upper bound is not after the cut-off, so that all their rows are due. The default partition has no bound.
-- Where more columns than one say where a row belongs, a row may lie on the bound.
WITH part AS (
    SELECT c.oid, n.nspname, c.relname, c.relpartbound,
           substring(pg_get_expr(c.relpartbound, c.oid) FROM 'TO \(''([^'']*)''') AS upper
    FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE i.inhparent = :oid::bigint::oid AND c.relispartition
)
SELECT oid::bigint AS oid,
       nspname AS schema,
       relname AS name,
       pg_get_expr(relpartbound, oid) AS bound,
       coalesce((SELECT sum(pg_total_relation_size(relid)) FROM pg_partition_tree(oid::regclass) WHERE isleaf), 0)::bigint AS bytes
FROM part
WHERE upper IS NOT NULL
  AND CASE :type
          WHEN 'timestamp with time zone' THEN
              CASE WHEN :strict THEN upper::timestamptz < :cut::timestamptz ELSE upper::timestamptz <= :cut::timestamptz END
          WHEN 'timestamp without time zone' THEN
              CASE WHEN :strict THEN upper::timestamp < :cut::timestamp ELSE upper::timestamp <= :cut::timestamp END
          WHEN 'date' THEN
              CASE WHEN :strict THEN upper::date < :cut::date ELSE upper::date <= :cut::date END
          ELSE false
      END
ORDER BY nspname, relname
