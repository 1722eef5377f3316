-- Foreign keys, and whatever else was never validated.
SELECT k.oid::bigint AS oid,
       k.conname AS name,
       n.nspname AS schema,
       t.relname AS table_name,
       k.conrelid::bigint AS table_oid,
       k.confrelid::bigint AS referenced,
       coalesce(array_to_string(k.conkey, ' '), '') AS columns,
       ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY u (number, place)
             JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number ORDER BY u.place) AS column_names,
       k.contype::text AS kind,
       k.convalidated AS validated,
       k.confdeltype::text AS on_delete,
       k.conparentid <> 0 AS inherited
FROM pg_constraint k
JOIN pg_class t ON t.oid = k.conrelid
JOIN pg_namespace n ON n.oid = t.relnamespace
WHERE k.conrelid <> 0 AND (k.contype = 'f' OR NOT k.convalidated)
  AND n.nspname NOT IN ('pg_catalog', 'information_schema')
