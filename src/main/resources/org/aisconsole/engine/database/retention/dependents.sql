-- How many rows of another table refer to rows that are due.
SELECT count(*) AS found
FROM {child} x
WHERE EXISTS (SELECT FROM ONLY {table} t WHERE {match} AND t.{column} < ? AND isfinite(t.{column}))
