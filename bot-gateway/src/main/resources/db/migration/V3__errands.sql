-- Errands, in the form that db-scheduler asks for. Transfers have a table of their own, so that a burst of recordings does not
-- keep others waiting.
CREATE TABLE gateway.errand (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX errand_due ON gateway.errand (execution_time);
CREATE INDEX errand_heartbeat ON gateway.errand (last_heartbeat);

CREATE TABLE gateway.transfer (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX transfer_due ON gateway.transfer (execution_time);
CREATE INDEX transfer_heartbeat ON gateway.transfer (last_heartbeat);
