package dev.rekap.report.step;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.Report;
import dev.rekap.report.ReportFile;
import dev.rekap.report.retention.ForgottenUsers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps in memory who is to be forgotten. */
final class MemoryForgottenUsers implements ForgottenUsers {

    final List<UserId> removed = new ArrayList<>();
    private final MemoryReports reports;
    private final Map<Forgotten, Instant> due = new HashMap<>();

    MemoryForgottenUsers(MemoryReports reports) {
        this.reports = reports;
    }

    @Override
    public void add(Forgotten forgotten) {
        due.keySet().removeIf(known -> known.user().equals(forgotten.user()));
        due.put(forgotten, forgotten.at());
    }

    @Override
    public Optional<Forgotten> claim(Instant now, Instant until) {
        Optional<Forgotten> next = due.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .findFirst();
        next.ifPresent(forgotten -> due.put(forgotten, until));
        return next;
    }

    @Override
    public List<ReportId> reports(Forgotten forgotten, int most) {
        return reports.of(forgotten.user()).stream()
                .map(content -> content.report())
                .filter(report -> isBefore(report, forgotten.at()))
                .map(Report::id)
                .limit(most)
                .toList();
    }

    private static boolean isBefore(Report report, Instant at) {
        return !report.timeline().createdAt().isAfter(at)
                || report.files().stream()
                        .map(ReportFile::storedAt)
                        .anyMatch(time -> time != null && !time.isAfter(at));
    }

    @Override
    public void postpone(Forgotten forgotten, Instant next) {
        due.replace(forgotten, next);
    }

    @Override
    public void remove(Forgotten forgotten, LocalDate day) {
        due.remove(forgotten);
        removed.add(forgotten.user());
    }

    @Override
    public int forgetSpending(LocalDate day, int most) {
        return 0;
    }
}
