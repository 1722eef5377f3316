-- Sequences, and the type of the column that one fills: a bigint sequence into an int column ends where the column ends.
SELECT s.schemaname AS schema,
       s.sequencename AS name,
       coalesce(s.last_value, s.start_value) AS last_value,
       s.increment_by AS increment,
       CASE WHEN s.increment_by < 0 THEN s.min_value
            ELSE least(s.max_value, CASE a.atttypid WHEN 'int2'::regtype THEN 32767
                                                    WHEN 'int4'::regtype THEN 2147483647 END) END AS last_possible,
       s.start_value AS first_value,
       s.cycle AS cycles,
       coalesce(t.relnamespace::regnamespace::text, '') AS table_schema,
       coalesce(t.relname, '') AS table_name,
       coalesce(a.attname, '') AS column_name,
       coalesce(format_type(a.atttypid, NULL), '') AS column_type
FROM pg_sequences s
JOIN pg_namespace n ON n.nspname = s.schemaname
JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = s.sequencename AND c.relkind = 'S'
LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass
                      AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
LEFT JOIN pg_class t ON t.oid = d.refobjid
LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
WHERE s.schemaname NOT LIKE 'pg\_temp%'
