-- How many rows of a section are due, how many of them stay, and between which moments they lie.
SELECT count(*) AS due,
       count(*) FILTER (WHERE NOT ({free})) AS kept,
       min(t.{column})::text AS oldest,
       max(t.{column})::text AS newest
FROM ONLY {table} t
WHERE t.{column} < ? AND isfinite(t.{column})
