package dev.rekap.gateway.channel.jobs;

import dev.rekap.gateway.orders.jobs.Errand;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Errands in two tables: transfers, of which so many run at once, and everything else, which never waits behind them. */
public final class DurableErrands implements Errands {

    private static final List<String> TRANSFERS = List.of(ErrandName.TRANSFER);

    private static final List<String> OTHERS = List.of(
            ErrandName.SEAL,
            ErrandName.CANCEL,
            ErrandName.RETRY,
            ErrandName.FETCH,
            ErrandName.SUMMARIZE,
            ErrandName.ERASE,
            ErrandName.FORGET,
            ErrandName.FIGURES,
            ErrandName.VOCABULARY,
            ErrandName.SHOW,
            ErrandName.REMIND,
            ErrandName.EXPIRE);

    private final Timetable transfers;
    private final Timetable others;
    private final Presence presence;
    private final Clock clock;
    private final String replica = "gateway-" + UUID.randomUUID();

    public DurableErrands(DataSource database, Clock clock) {
        this.transfers = new Timetable("gateway.transfer", TRANSFERS, database, clock);
        this.others = new Timetable("gateway.errand", OTHERS, database, clock);
        this.presence = new Presence(replica, List.of(transfers.table(), others.table()), database, this::look);
        this.clock = clock;
    }

    @Override
    public void now(Errand errand) {
        Timetable table = add(errand, clock.instant());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    table.look();
                }
            });
        } else {
            table.look();
        }
    }

    @Override
    public void at(Instant time, Errand errand) {
        add(errand, time);
    }

    private Timetable add(Errand errand, Instant time) {
        ErrandName name = ErrandName.of(errand);
        Timetable table = transfers.takes(name) ? transfers : others;
        table.add(name, time);
        return table;
    }

    /**
     * Begins to run errands.
     *
     * @param transfersAtOnce recordings on their way at once
     * @param othersAtOnce other errands at once
     * @param lookEvery pause between two looks at what other replicas put down
     */
    public void start(RunErrand run, int transfersAtOnce, int othersAtOnce, Duration lookEvery) {
        presence.start();
        transfers.start(replica, transfersAtOnce, lookEvery, run);
        others.start(replica, othersAtOnce, lookEvery, run);
    }

    /** Lets errands come to their end for a while; what does not is begun again by others. */
    public void stop() {
        transfers.stop();
        others.stop();
        presence.stop();
    }

    private void look() {
        transfers.look();
        others.look();
    }
}
