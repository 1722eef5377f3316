-- The next rows that are due, after a place.
SELECT t.ctid::text AS place, ARRAY[{keys}] AS keys, {free} AS free
FROM ONLY {table} t
WHERE t.{column} < ? AND isfinite(t.{column}){after}
ORDER BY {order}
LIMIT ?
