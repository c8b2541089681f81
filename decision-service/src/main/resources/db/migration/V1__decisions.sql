-- A decision: its whole content as JSON, and beside it what is searched for.
CREATE TABLE decision.decision (
    id         uuid PRIMARY KEY,
    -- None while the fact with the material has not come.
    user_id    text,
    state      text NOT NULL CHECK (state IN ('COLLECTING', 'READING', 'PROPOSED', 'ASKING', 'APPROVED', 'DOING', 'DONE',
                   'UNDOING', 'UNDONE', 'REJECTED', 'EXPIRED', 'FAILED', 'UNKNOWN', 'PARTLY_DONE')),
    version    integer NOT NULL CHECK (version >= 1),
    -- Counts every change, also those that people do not see: an update names the one that it read.
    revision   bigint NOT NULL,
    -- Not jsonb, which takes no NUL: what models and people write is kept as it is.
    content    json NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    -- When time alone changes it next; none if it does not.
    due_at     timestamptz
);

-- The list of a user's decisions, newest first.
CREATE INDEX decision_of_user ON decision.decision (user_id, created_at DESC, id DESC);
-- What the sweeper looks for; the many that ended are not in it.
CREATE INDEX decision_due ON decision.decision (due_at) WHERE due_at IS NOT NULL;
-- What retention looks for.
CREATE INDEX decision_ended ON decision.decision (updated_at) WHERE due_at IS NULL;
-- What the gauges count.
CREATE INDEX decision_open ON decision.decision (state)
    WHERE state IN ('COLLECTING', 'READING', 'PROPOSED', 'ASKING', 'APPROVED', 'DOING', 'UNDOING', 'UNKNOWN');

-- Facts that are to be published: written with the change that they follow from, deleted once the broker has confirmed them.
CREATE TABLE decision.outbox (
    id          uuid PRIMARY KEY,
    decision_id uuid NOT NULL REFERENCES decision.decision (id) ON DELETE CASCADE,
    type        text NOT NULL,
    body        json NOT NULL,
    -- When a sweeper takes it over from whoever wrote it.
    due_at      timestamptz NOT NULL
);

CREATE INDEX outbox_due ON decision.outbox (due_at);
CREATE INDEX outbox_of_decision ON decision.outbox (decision_id);

-- Who did what, when, to which version. Rows are only ever added, and deleted with their decision.
CREATE TABLE decision.audit (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    decision_id uuid NOT NULL,
    at          timestamptz NOT NULL,
    version     integer NOT NULL,
    who         text NOT NULL,
    what        text NOT NULL,
    action      integer,
    field       text,
    value       text,
    hash        text,
    detail      text
);

CREATE INDEX audit_of_decision ON decision.audit (decision_id, id);

-- Deleting takes an explicit setting in the same transaction, which only the deletion of a decision makes.
CREATE FUNCTION decision.refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND current_setting('rekap.deleting_decision', true) = 'on' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'the audit is append-only' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE ON decision.audit
    FOR EACH ROW EXECUTE FUNCTION decision.refuse_audit_change();
CREATE TRIGGER audit_is_not_truncated BEFORE TRUNCATE ON decision.audit
    FOR EACH STATEMENT EXECUTE FUNCTION decision.refuse_audit_change();

-- What an owner allows, by kind of action. What is not in it is asked.
CREATE TABLE decision.policy (
    user_id text NOT NULL,
    kind    text NOT NULL,
    policy  text NOT NULL CHECK (policy IN ('ALWAYS', 'ASK', 'NEVER')),
    PRIMARY KEY (user_id, kind)
);

-- What was asked of models, one row for each call. A row outlives its decision: what was spent stays spent.
CREATE TABLE decision.spending (
    decision_id   uuid NOT NULL,
    -- Follows from everything that is told of the call: one that is told again is the same row.
    call          text NOT NULL,
    -- None once the user is forgotten and the day is over.
    user_id       text,
    -- In the time zone of the budgets.
    day           date NOT NULL,
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
    PRIMARY KEY (decision_id, call)
);

CREATE INDEX spending_of_user ON decision.spending (user_id, day);
CREATE INDEX spending_of_day ON decision.spending (day);

-- What was spent on a day, kept along with the rows that it sums up.
CREATE TABLE decision.daily_user_spending (
    day      date NOT NULL,
    currency text NOT NULL,
    user_id  text NOT NULL,
    cost     numeric NOT NULL,
    PRIMARY KEY (day, currency, user_id)
);

CREATE INDEX daily_user_spending_name ON decision.daily_user_spending (user_id, day);

CREATE TABLE decision.daily_spending (
    day      date NOT NULL,
    currency text NOT NULL,
    cost     numeric NOT NULL,
    PRIMARY KEY (day, currency)
);

-- Markers in the blob store that say that a budget is spent, to be deleted when that is over.
CREATE TABLE decision.budget_marker (
    key text PRIMARY KEY
);

-- Ids of deleted decisions: a late fact must not bring one back.
CREATE TABLE decision.deleted_decision (
    id         uuid PRIMARY KEY,
    deleted_at timestamptz NOT NULL,
    -- When its blobs are to be cleaned up next; none once they are gone for good.
    clean_at   timestamptz
);

CREATE INDEX deleted_decision_unclean ON decision.deleted_decision (clean_at) WHERE clean_at IS NOT NULL;
CREATE INDEX deleted_decision_cleaned ON decision.deleted_decision (deleted_at) WHERE clean_at IS NULL;

-- Users who asked to be forgotten, until everything about them is deleted.
CREATE TABLE decision.forgotten_user (
    user_id      text PRIMARY KEY,
    forgotten_at timestamptz NOT NULL,
    due_at       timestamptz NOT NULL
);

CREATE INDEX forgotten_user_due ON decision.forgotten_user (due_at);
