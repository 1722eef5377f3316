-- Foreign keys that refer to a table. One of a partitioned table is there for each of its partitions too; it is told once.
SELECT k.conname AS name,
       n.nspname AS schema,
       r.relname AS table,
       k.confdeltype::text AS action,
       k.conrelid = k.confrelid
           OR k.conrelid IN (SELECT relid FROM pg_partition_ancestors(k.confrelid::regclass)) AS inward,
       ARRAY(SELECT a.attname::text
             FROM unnest(k.conkey) WITH ORDINALITY u (number, place)
             JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number
             ORDER BY u.place) AS columns,
       ARRAY(SELECT a.attname::text
             FROM unnest(k.confkey) WITH ORDINALITY u (number, place)
             JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number
             ORDER BY u.place) AS referred
FROM pg_constraint k
LEFT JOIN pg_constraint p ON p.oid = k.conparentid
JOIN pg_class r ON r.oid = k.conrelid
JOIN pg_namespace n ON n.oid = r.relnamespace
WHERE k.contype = 'f' AND k.confrelid = :oid::bigint::oid AND (p.oid IS NULL OR p.confrelid <> k.confrelid)
ORDER BY n.nspname, r.relname, k.conname
