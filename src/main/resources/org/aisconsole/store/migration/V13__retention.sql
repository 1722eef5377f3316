-- What is kept for how long, as somebody has set it.
CREATE TABLE retention_policy (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60),
    target text NOT NULL,
    schema_name text NOT NULL,
    table_name text NOT NULL,
    column_name text NOT NULL,
    keep_days int NOT NULL CHECK (keep_days BETWEEN 1 AND 36500),
    minimum_days int NOT NULL CHECK (minimum_days BETWEEN 0 AND keep_days),
    action text NOT NULL,
    batch_rows int NOT NULL CHECK (batch_rows BETWEEN 1 AND 50000),
    pause_millis int NOT NULL CHECK (pause_millis BETWEEN 0 AND 60000),
    folder text NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL
);
COMMENT ON TABLE retention_policy IS 'How long rows of a table are kept; never less than the statutory minimum.';

-- Runs of policies. What is pending was about to be committed on the server when this was written; whether it was, the server
-- knows by the transaction's number.
CREATE TABLE retention_run (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    policy_id bigint NOT NULL REFERENCES retention_policy ON DELETE CASCADE,
    scope text NOT NULL,
    cut_off timestamptz NOT NULL,
    reason text NOT NULL,
    claim text NOT NULL,
    started_at timestamptz NOT NULL,
    started_by text NOT NULL,
    ended_at timestamptz,
    state text NOT NULL CHECK (state IN ('RUNNING', 'STOPPED', 'FINISHED', 'ABANDONED')),
    outcome text NOT NULL,
    removed bigint NOT NULL,
    batches bigint NOT NULL,
    kept_back bigint NOT NULL,
    skipped bigint NOT NULL,
    position text NOT NULL,
    pending text NOT NULL
);
CREATE UNIQUE INDEX retention_run_unfinished ON retention_run (policy_id) WHERE state IN ('RUNNING', 'STOPPED');
CREATE INDEX retention_run_policy ON retention_run (policy_id, id DESC);
COMMENT ON TABLE retention_run IS 'Runs of retention policies; at most one of a policy is unfinished, and is gone on with.';

CREATE TABLE retention_part (
    run_id bigint NOT NULL REFERENCES retention_run ON DELETE CASCADE,
    number int NOT NULL CHECK (number > 0),
    file text NOT NULL,
    held bigint NOT NULL CHECK (held > 0),
    bytes bigint NOT NULL CHECK (bytes > 0),
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (run_id, number)
);
COMMENT ON TABLE retention_part IS 'Files of an archive: each holds what one batch deleted.';
