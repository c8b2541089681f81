-- What was asked of engines and models, one row for each call. A row outlives its report: what was spent stays spent.
CREATE TABLE report.spending (
    report_id     uuid NOT NULL,
    file_id       uuid NOT NULL,
    -- Follows from everything that is told of the call: one that is told again is the same row.
    call          text NOT NULL,
    -- None once the user is forgotten and the day is over.
    user_id       text,
    -- In the time zone of the budgets.
    day           date NOT NULL,
    version       integer NOT NULL,
    stage         text NOT NULL,
    provider      text NOT NULL,
    model         text NOT NULL,
    error         text NOT NULL,
    seconds       double precision NOT NULL,
    audio_seconds double precision NOT NULL,
    input_tokens  bigint NOT NULL,
    output_tokens bigint NOT NULL,
    cost          numeric NOT NULL CHECK (cost >= 0),
    currency      text NOT NULL,
    PRIMARY KEY (report_id, file_id, call)
);

CREATE INDEX spending_of_day ON report.spending (day, user_id);
-- The sums of a user, and the user's name on the day after they were forgotten.
CREATE INDEX spending_of_user ON report.spending (user_id, day);

-- Users who asked to be forgotten on a day that may not be over yet: until then their budget of the day counts.
CREATE TABLE report.forgotten_user (
    user_id      text PRIMARY KEY,
    forgotten_on date NOT NULL
);

-- Since when a user's records may be learnt from, for those who cleared what was learnt.
CREATE TABLE report.vocabulary_cleared (
    user_id    text PRIMARY KEY,
    cleared_at timestamptz NOT NULL
);
