-- What was begun, written before the first request that could change something: a restart knows by it that it may have happened.
CREATE TABLE action.journal (
    key      text NOT NULL,
    verb     text NOT NULL,
    user_id  text NOT NULL,
    begun_at timestamptz NOT NULL,
    -- How the other side stood before, in the words of the adapter.
    note     text NOT NULL,
    -- None while it may be under way.
    result   text,
    ended_at timestamptz,
    -- Of what was done, as JSON; not jsonb, which does not take everything that a product can be named.
    receipt  text,
    PRIMARY KEY (key, verb)
);

-- Retention, and the entries of a user who is forgotten.
CREATE INDEX journal_begun_at ON action.journal (begun_at);
CREATE INDEX journal_user_id ON action.journal (user_id);

CREATE TABLE action.ledger (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- Of the action: a row is written once.
    key        text NOT NULL UNIQUE,
    user_id    text NOT NULL,
    day        date NOT NULL,
    note       text NOT NULL,
    amount     numeric,
    written_at timestamptz NOT NULL
);

CREATE INDEX ledger_user_id ON action.ledger (user_id, id);
