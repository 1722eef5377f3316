-- Changes that were made through the console, with what takes them back. The row is written before the first statement
-- runs, so a crash leaves one that says STARTED rather than nothing.
CREATE TABLE change_record (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_hash text NOT NULL CHECK (plan_hash ~ '^[0-9a-f]{64}$'),
    plan text NOT NULL,
    target text NOT NULL,
    environment text NOT NULL,
    actor text NOT NULL,
    reason text NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at timestamptz CHECK (ended_at >= started_at),
    state text NOT NULL CHECK (state IN ('STARTED', 'APPLIED', 'FAILED', 'UNFINISHED')),
    steps_done int NOT NULL CHECK (steps_done >= 0),
    outcome text NOT NULL,
    takes_back bigint REFERENCES change_record
);
-- A plan is applied once; one that failed and changed nothing may be tried again.
CREATE UNIQUE INDEX change_record_once ON change_record (plan_hash) WHERE state <> 'FAILED';
-- And taken back once.
CREATE UNIQUE INDEX change_record_back_once ON change_record (takes_back) WHERE state <> 'FAILED';
CREATE INDEX change_record_started ON change_record (started_at DESC);
COMMENT ON TABLE change_record IS 'Changes made through the console, with their plans and ways back.';
