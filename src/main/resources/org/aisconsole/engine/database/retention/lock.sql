-- Of these rows those that are still due, that nobody refers to, and that nobody else holds.
SELECT t.ctid::text AS place
FROM ONLY {table} t
WHERE t.ctid = ANY (?::tid[]) AND t.{column} < ? AND isfinite(t.{column}) AND {free}
FOR UPDATE OF t SKIP LOCKED
