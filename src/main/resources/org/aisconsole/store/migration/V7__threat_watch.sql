-- What guards saw: sign-ins and their failures, refused permissions, tokens that came twice. Kept for a quarter of a year.
CREATE TABLE security_event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    kind text NOT NULL,
    person text NOT NULL,
    address text NOT NULL,
    detail text NOT NULL
);
CREATE INDEX security_event_at ON security_event (at);

-- From where nobody may sign in for a while.
CREATE TABLE address_block (
    network cidr PRIMARY KEY,
    reason text NOT NULL,
    since timestamptz NOT NULL,
    until timestamptz NOT NULL CHECK (until > since),
    set_by text NOT NULL
);
COMMENT ON TABLE address_block IS 'Networks that cannot sign in until a time; the machine itself is never among them.';
