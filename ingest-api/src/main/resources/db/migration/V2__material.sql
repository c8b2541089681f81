-- What was received for decisions, and how far it has come: see ReceivedMaterials.

CREATE TABLE decision (
    id        uuid PRIMARY KEY,
    -- Whose it is; nobody's once it is closed.
    user_id   text,
    opened_at timestamptz NOT NULL,
    -- Deleted: nothing is accepted any more.
    closed_at timestamptz
);

CREATE TABLE material (
    decision_id  uuid NOT NULL REFERENCES decision,
    version      integer NOT NULL,
    -- material.collected, in the form in which it travels, with its files.
    fact         jsonb NOT NULL,
    collected_at timestamptz NOT NULL,
    -- REGISTERED, STORED or PUBLISHED.
    state        text NOT NULL,
    PRIMARY KEY (decision_id, version)
);

-- What the sweeper looks for.
CREATE INDEX material_unpublished ON material (collected_at) WHERE state <> 'PUBLISHED';
CREATE INDEX decision_closed ON decision (closed_at) WHERE closed_at IS NOT NULL;
