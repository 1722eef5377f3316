-- Where the rows are: the table itself, or the leaves of a partitioned one; with what a walk through them can go by.
WITH section AS (
    SELECT :oid::bigint::oid AS oid WHERE :kind = 'r'
    UNION ALL
    SELECT relid::oid FROM pg_partition_tree(:oid::bigint::oid::regclass) WHERE :kind = 'p' AND isleaf
)
SELECT c.oid::bigint AS oid,
       n.nspname AS schema,
       c.relname AS name,
       c.reltuples::float8 AS rows,
       pg_table_size(c.oid) AS bytes,
       (pg_relation_size(c.oid) / current_setting('block_size')::int)::bigint AS pages,
       has_table_privilege(c.oid, 'SELECT') AND has_table_privilege(c.oid, 'UPDATE')
           AND has_table_privilege(c.oid, 'DELETE') AS deletable,
       has_table_privilege(c.oid, 'SELECT') OR has_any_column_privilege(c.oid, 'SELECT') AS readable,
       ARRAY(SELECT a.attname::text
             FROM pg_index i
             CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY k (number, place)
             JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
             WHERE i.indrelid = c.oid AND i.indisprimary AND i.indisvalid AND k.place <= i.indnkeyatts
             ORDER BY k.place) AS keys,
       EXISTS (SELECT
               FROM pg_index i
               JOIN pg_class x ON x.oid = i.indexrelid
               JOIN pg_am m ON m.oid = x.relam AND m.amname = 'btree'
               JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
               WHERE i.indrelid = c.oid AND i.indisvalid AND i.indpred IS NULL AND a.attname = :column) AS indexed,
       ARRAY(SELECT a.attname::text
             FROM pg_attribute a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
             ORDER BY a.attnum) AS columns
FROM section s
JOIN pg_class c ON c.oid = s.oid AND c.relkind = 'r'
JOIN pg_namespace n ON n.oid = c.relnamespace
ORDER BY n.nspname, c.relname
