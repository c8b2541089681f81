-- One table of jobs, in the form that db-scheduler asks for. The two tables of the version before become views of it: its
-- replicas go on reading and writing them while they are replaced, and this version runs each as a lane with threads of its own,
-- so that a burst of recordings does not keep other jobs waiting. Rows are moved, picked ones included.
LOCK TABLE gateway.errand, gateway.transfer IN ACCESS EXCLUSIVE MODE;

ALTER TABLE gateway.errand RENAME TO job;
ALTER TABLE gateway.job RENAME CONSTRAINT errand_pkey TO job_pkey;
ALTER INDEX gateway.errand_due RENAME TO job_due;
DROP INDEX gateway.errand_heartbeat;
CREATE INDEX job_picked ON gateway.job (picked_by) WHERE picked;

INSERT INTO gateway.job SELECT * FROM gateway.transfer;
DROP TABLE gateway.transfer;

CREATE VIEW gateway.transfer AS SELECT * FROM gateway.job WHERE task_name = 'transfer';
CREATE VIEW gateway.errand AS SELECT * FROM gateway.job WHERE task_name <> 'transfer';
