-- What was received, and how far it has come: see ReceivedReports.

CREATE TABLE report (
    id             uuid PRIMARY KEY,
    -- As the first upload fixed them, in the form in which they travel; none of a report that was deleted.
    settings       jsonb,
    opened_at      timestamptz NOT NULL,
    -- From then on the set of files is fixed.
    sealed_at      timestamptz,
    -- The broker has confirmed report.sealed.
    seal_published boolean NOT NULL DEFAULT false,
    -- Cancelled, expired or deleted: nothing is accepted any more.
    closed_at      timestamptz
);

CREATE TABLE file (
    report_id    uuid NOT NULL REFERENCES report,
    -- Made from report and content: the same recording is the same file.
    id           uuid NOT NULL,
    position     bigint NOT NULL,
    name         text NOT NULL,
    content_type text NOT NULL,
    size         bigint NOT NULL,
    sha256       text NOT NULL,
    received_at  timestamptz NOT NULL,
    -- REGISTERED, STORED or PUBLISHED.
    state        text NOT NULL,
    PRIMARY KEY (report_id, id)
);

-- What the sweeper looks for.
CREATE INDEX file_unpublished ON file (received_at) WHERE state <> 'PUBLISHED';
CREATE INDEX report_seal_unpublished ON report (sealed_at) WHERE NOT seal_published;
CREATE INDEX report_closed ON report (closed_at) WHERE closed_at IS NOT NULL;
