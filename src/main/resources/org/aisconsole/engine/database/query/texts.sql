SELECT DISTINCT ON (s.queryid) s.queryid AS query_id, left(s.query, :longest) AS statement,
       length(s.query) > :longest AS cut
FROM pg_stat_statements(true) s
WHERE s.queryid = ANY (CAST(:ids AS bigint[]))
