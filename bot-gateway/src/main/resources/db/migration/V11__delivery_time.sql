-- Since when a result is awaited that this row delivers: the moment that the gateway heard of it. None for what is sent on request.
ALTER TABLE gateway.outbox ADD COLUMN awaited_since timestamptz;
