COPY (SELECT {columns} FROM ONLY {table} t WHERE t.ctid = ANY ({places}::tid[]))
TO STDOUT WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
