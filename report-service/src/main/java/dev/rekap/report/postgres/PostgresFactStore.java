package dev.rekap.report.postgres;

import dev.rekap.report.port.FactStore;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores reports and spending in one transaction. Rows of reports are locked first, running totals last: those all replicas share. */
public final class PostgresFactStore implements FactStore {

    private final PostgresReports reports;
    private final PostgresSpending spending;
    private final TransactionTemplate transaction;

    public PostgresFactStore(
            PostgresReports reports, PostgresSpending spending, PlatformTransactionManager transactions) {
        this.reports = reports;
        this.spending = spending;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Stored store(Batch batch) {
        return transaction.execute(
                _ -> new Stored(reports.record(batch.updates()), spending.add(batch.calls(), batch.day())));
    }
}
