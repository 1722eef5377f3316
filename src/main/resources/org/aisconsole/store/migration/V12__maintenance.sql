-- What may be done to a server's tables without a person, and when; and what was done, with figures before and after.
CREATE TABLE maintenance_policy (
    target text PRIMARY KEY,
    enabled boolean NOT NULL,
    days integer NOT NULL CHECK (days BETWEEN 0 AND 127),
    opens time NOT NULL,
    closes time NOT NULL,
    chores text NOT NULL,
    delay_ms integer NOT NULL CHECK (delay_ms BETWEEN 0 AND 100),
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL
);
COMMENT ON COLUMN maintenance_policy.days IS 'Days of the week on which the window opens, Monday 1, Sunday 64, added up.';

CREATE TABLE maintenance_step (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    target text NOT NULL,
    run uuid NOT NULL,
    person text NOT NULL,
    alone boolean NOT NULL,
    chore text NOT NULL,
    object text NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at timestamptz NOT NULL,
    outcome text NOT NULL,
    bytes_before bigint NOT NULL,
    bytes_after bigint NOT NULL,
    dead_before bigint NOT NULL,
    dead_after bigint NOT NULL,
    age_before bigint NOT NULL,
    age_after bigint NOT NULL,
    changed_before bigint NOT NULL,
    changed_after bigint NOT NULL
);
CREATE INDEX maintenance_step_target ON maintenance_step (target, id DESC);
COMMENT ON COLUMN maintenance_step.outcome IS 'DONE, HELD (nothing became better), BUSY (no lock), or the code of a failure.';
