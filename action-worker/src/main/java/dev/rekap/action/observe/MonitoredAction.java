package dev.rekap.action.observe;

import dev.rekap.action.Action;
import dev.rekap.action.ActionException;
import dev.rekap.action.ActionPlan;
import dev.rekap.action.ExclusiveLocks.Work;
import dev.rekap.action.Progress;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.Receipt;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Measures an action: {@code rekap_action_seconds} by kind, verb and outcome. */
public record MonitoredAction(Action action, MeterRegistry meters) implements Action {

    @Override
    public String kind() {
        return action.kind();
    }

    @Override
    public String exclusive(ActionRequested request) {
        return action.exclusive(request);
    }

    @Override
    public ActionPlan plan(ActionRequested request) throws InterruptedException {
        return measured("plan", () -> action.plan(request));
    }

    @Override
    public Optional<Receipt> find(ActionRequested request, Progress progress) throws InterruptedException {
        return measured("find", () -> action.find(request, progress));
    }

    @Override
    public Receipt perform(ActionRequested request, Progress progress) throws InterruptedException {
        return measured("do", () -> action.perform(request, progress));
    }

    @Override
    public void undo(ActionRequested request, Receipt receipt, Progress progress) throws InterruptedException {
        measured("undo", () -> {
            action.undo(request, receipt, progress);
            return receipt;
        });
    }

    private <T> T measured(String verb, Work<T> work) throws InterruptedException {
        long began = System.nanoTime();
        String outcome = "error";
        try {
            T result = work.run();
            outcome = result instanceof Optional<?> found && found.isEmpty() ? "not_found" : "ok";
            return result;
        } catch (ActionException e) {
            outcome = switch (e.effect()) {
                case NONE -> e.code().name().toLowerCase(Locale.ROOT);
                case REPEATABLE -> "broken_off";
                case POSSIBLE -> "unknown";
            };
            throw e;
        } finally {
            meters.timer("rekap.action", "kind", kind(), "verb", verb, "outcome", outcome)
                    .record(Duration.ofNanos(System.nanoTime() - began));
        }
    }
}
