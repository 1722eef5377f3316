-- What a server runs on, as somebody has entered it; what is null is as it is measured, where it can be.
CREATE TABLE server_machine (
    target text PRIMARY KEY,
    memory_bytes bigint CHECK (memory_bytes > 0),
    cores int CHECK (cores > 0),
    disk text NOT NULL,
    workload text NOT NULL,
    set_at timestamptz NOT NULL,
    set_by text NOT NULL
);
COMMENT ON TABLE server_machine IS 'Memory, processors, kind of disk and kind of load of servers that the console cannot measure.';

-- Connections of each application to each server, a row a minute.
CREATE TABLE pool_minute (
    target text NOT NULL,
    application text NOT NULL CHECK (length(application) <= 200),
    role_name text NOT NULL,
    database_name text NOT NULL,
    client text NOT NULL,
    at timestamptz NOT NULL,
    samples int NOT NULL CHECK (samples > 0),
    connections double precision NOT NULL,
    connections_most int NOT NULL,
    active double precision NOT NULL,
    active_most int NOT NULL,
    idle_in_transaction double precision NOT NULL,
    idle_in_transaction_most int NOT NULL,
    oldest_transaction double precision NOT NULL,
    longest_idle double precision NOT NULL,
    arrivals double precision NOT NULL,
    PRIMARY KEY (target, at, application, role_name, database_name, client)
);
CREATE INDEX pool_minute_at ON pool_minute (at);
COMMENT ON TABLE pool_minute IS 'Mean and most of each pool in a minute, times in seconds, arrivals per second; kept for 14 days.';

-- How large each database was, a row an hour.
CREATE TABLE database_size (
    target text NOT NULL,
    database_name text NOT NULL,
    at timestamptz NOT NULL,
    bytes bigint NOT NULL,
    PRIMARY KEY (target, database_name, at)
);
COMMENT ON TABLE database_size IS 'Sizes of databases by the hour, to see when a disk will be full; kept for a year.';
