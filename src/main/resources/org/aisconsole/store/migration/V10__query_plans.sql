-- Plans that were explained, to compare with later ones. The oldest of a server go when there are too many.
CREATE TABLE query_plan (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    target text NOT NULL,
    database_name text NOT NULL,
    fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    statement text NOT NULL CHECK (length(statement) <= 100000),
    cut boolean NOT NULL,
    taken_at timestamptz NOT NULL,
    options text NOT NULL,
    ran boolean NOT NULL,
    cost double precision NOT NULL,
    milliseconds double precision,
    plan bytea NOT NULL
);
CREATE INDEX query_plan_target ON query_plan (target, id DESC);
COMMENT ON TABLE query_plan IS 'Plans of queries as EXPLAIN wrote them (JSON, gzip), with the query as it was typed.';
