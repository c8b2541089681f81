-- When a file was accepted, by ingest-api's clock, and when it ended, by the database's: for who looks where the time went.
ALTER TABLE report.file ADD COLUMN stored_at timestamptz, ADD COLUMN ended_at timestamptz;
