package dev.rekap.report.step;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.report.spending.Spending;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps what was spent in memory. */
final class MemorySpending implements Spending {

    private record Line(FileId file, UserId user, LocalDate day, ProviderCall call) {}

    private final List<Line> lines = new ArrayList<>();

    List<ProviderCall> add(FileTask task, List<ProviderCall> calls, LocalDate day) {
        List<ProviderCall> unknown = calls.stream()
                .filter(call -> lines.stream()
                        .noneMatch(line -> line.file().equals(task.file().id())
                                && line.call().equals(call)))
                .toList();
        unknown.forEach(
                call -> lines.add(new Line(task.file().id(), task.settings().userId(), day, call)));
        return unknown;
    }

    @Override
    public BigDecimal on(LocalDate day, String currency) {
        return byUser(day, currency).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public Map<UserId, BigDecimal> byUser(LocalDate day, String currency, Set<UserId> users) {
        Map<UserId, BigDecimal> sums = byUser(day, currency);
        sums.keySet().retainAll(users);
        return sums;
    }

    @Override
    public Map<UserId, BigDecimal> byUser(LocalDate day, String currency, BigDecimal least) {
        Map<UserId, BigDecimal> sums = byUser(day, currency);
        sums.values().removeIf(sum -> sum.compareTo(least) < 0);
        return sums;
    }

    @Override
    public int users(LocalDate day, String currency, BigDecimal least) {
        return byUser(day, currency, least).size();
    }

    private Map<UserId, BigDecimal> byUser(LocalDate day, String currency) {
        Map<UserId, BigDecimal> sums = new HashMap<>();
        lines.stream()
                .filter(line -> line.day().equals(day) && line.call().currency().equals(currency))
                .forEach(line -> sums.merge(line.user(), line.call().cost(), BigDecimal::add));
        return sums;
    }
}
