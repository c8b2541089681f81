-- Where the trace of a report is, and of something to say, was left (W3C Trace Context): whoever takes the row up goes on with it.
ALTER TABLE gateway.report ADD COLUMN traceparent text;
ALTER TABLE gateway.outbox ADD COLUMN traceparent text;
