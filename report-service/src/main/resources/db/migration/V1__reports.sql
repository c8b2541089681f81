-- A report: one batch of files of one user. Times are of this service's clock, but for sealed_at.
CREATE TABLE report (
    id             uuid PRIMARY KEY,
    user_id        text NOT NULL,
    settings       jsonb NOT NULL,
    status         text NOT NULL CHECK (status IN
                       ('COLLECTING', 'PROCESSING', 'COMPLETED', 'PARTIALLY_COMPLETED', 'FAILED', 'CANCELLED', 'EXPIRED')),
    version        integer NOT NULL CHECK (version >= 1),
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    sealed_at      timestamptz,
    working_since  timestamptz,
    deadline       timestamptz,
    finished_at    timestamptz,
    announced      boolean NOT NULL,
    audio_forgotten boolean NOT NULL DEFAULT false,
    -- Until then one sweeper has this report to itself.
    claimed_until  timestamptz NOT NULL DEFAULT '-infinity'
);

-- The list of a user's reports, newest first.
CREATE INDEX report_of_user ON report (user_id, created_at DESC, id DESC);
-- What the sweeper looks for; the many reports that ended and were told of are in neither.
CREATE INDEX report_open ON report (status, created_at) WHERE status IN ('COLLECTING', 'PROCESSING');
CREATE INDEX report_untold ON report (finished_at) WHERE finished_at IS NOT NULL AND NOT announced;
CREATE INDEX report_ended ON report (finished_at) WHERE finished_at IS NOT NULL;

-- A file of a report; position is the order of upload.
CREATE TABLE file (
    report_id      uuid NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    id             uuid NOT NULL,
    position       bigint NOT NULL,
    name           text NOT NULL,
    content_type   text NOT NULL,
    size           bigint NOT NULL,
    sha256         text NOT NULL,
    version        integer NOT NULL,
    queued         boolean NOT NULL,
    state          text NOT NULL CHECK (state IN ('PENDING', 'DONE', 'FAILED')),
    failure_code   text,
    failure_stage  text,
    failure_detail text,
    row_count      integer,
    to_check       integer,
    engine         text,
    extractor      text,
    audio_seconds  double precision,
    PRIMARY KEY (report_id, id),
    CHECK ((state = 'FAILED') = (failure_code IS NOT NULL)),
    CHECK ((state = 'DONE') = (row_count IS NOT NULL))
);

-- A row of the result: its fields with evidence, confidence and flags. Position is the order of mention in the file.
CREATE TABLE record (
    report_id uuid NOT NULL,
    file_id   uuid NOT NULL,
    position  integer NOT NULL,
    fields    jsonb NOT NULL,
    PRIMARY KEY (report_id, file_id, position),
    FOREIGN KEY (report_id, file_id) REFERENCES file (report_id, id) ON DELETE CASCADE
);

-- Ids of deleted reports: a late fact must not bring one back.
CREATE TABLE deleted_report (
    id            uuid PRIMARY KEY,
    user_id       text NOT NULL,
    deleted_at    timestamptz NOT NULL,
    -- When its blobs are to be cleaned up next; none once they are gone for good.
    clean_at      timestamptz,
    claimed_until timestamptz NOT NULL DEFAULT '-infinity'
);

CREATE INDEX deleted_report_unclean ON deleted_report (clean_at) WHERE clean_at IS NOT NULL;
