-- A hint is said last of all. A document that cannot be had or sent yet waits until retry_at, and lets what comes after it pass.
ALTER TABLE gateway.outbox ADD COLUMN hint boolean NOT NULL DEFAULT false;
ALTER TABLE gateway.outbox ADD COLUMN failures integer NOT NULL DEFAULT 0;
ALTER TABLE gateway.outbox ADD COLUMN retry_at timestamptz;
