-- Makes the schema of the extension the one that names are looked up in, for this transaction.
SELECT e.extversion AS version, set_config('search_path', quote_ident(n.nspname) || ', pg_catalog', true) AS path
FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
WHERE e.extname = 'pg_stat_statements'
