-- Updates that were handled, so that a repeated one changes nothing. Telegram repeats for a day at most.
CREATE TABLE handled_update (
    id         bigint PRIMARY KEY,
    handled_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX handled_update_age ON handled_update (handled_at);
