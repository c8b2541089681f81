package dev.rekap.gateway.channel.postgres;

import dev.rekap.gateway.channel.UnitOfWork;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One database transaction; joins the caller's if there is one. */
public final class TransactionUnitOfWork implements UnitOfWork {

    private final TransactionTemplate transaction;

    public TransactionUnitOfWork(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public <T> T call(Supplier<T> work) {
        @Nullable T result = transaction.execute(_ -> work.get());
        return Objects.requireNonNull(result, "a unit of work has a result");
    }
}
