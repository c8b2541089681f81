package dev.rekap.bus.rabbit;

import dev.rekap.bus.BusFailure;
import dev.rekap.bus.FailurePolicy;
import dev.rekap.bus.FailurePolicy.Decision;
import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.bus.json.MessageCodec;
import dev.rekap.bus.json.UnreadableMessageException;
import dev.rekap.bus.observe.QueueMeters;
import dev.rekap.contracts.StepQueue;
import dev.rekap.telemetry.Traces;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.messaging.Message;

/**
 * Runs a step on what its queue gives. When {@link #accept} returns, the input may be acked: whatever had to follow from it is
 * confirmed by the broker. When it throws, the broker keeps the input.
 *
 * @param <I> the facts that the step takes
 */
public final class StepConsumer<I extends dev.rekap.contracts.Message> implements Consumer<Message<byte[]>> {

    private static final Logger LOG = LoggerFactory.getLogger(StepConsumer.class);

    private final Step<I> step;
    private final StepQueue queue;
    private final MessageCodec codec;
    private final PatientSender sender;
    private final QueueMeters meters;
    private final Traces traces;

    StepConsumer(
            Step<I> step,
            StepQueue queue,
            MessageCodec codec,
            PatientSender sender,
            QueueMeters meters,
            Traces traces) {
        this.step = step;
        this.queue = queue;
        this.codec = codec;
        this.sender = sender;
        this.meters = meters;
        this.traces = traces;
    }

    @Override
    public void accept(Message<byte[]> message) {
        traces.continueTrace(message.getHeaders().get(Traces.TRACEPARENT), queue.queueName() + " process", () -> {
            take(message);
            return null;
        });
    }

    private void take(Message<byte[]> message) {
        long began = System.nanoTime();
        if (retries(message) == 0) {
            meters.taken(message.getHeaders().get(BusHeaders.PUBLISHED_AT));
        }
        I input;
        try {
            input = read(message);
        } catch (UnreadableMessageException e) {
            park(message, e);
            return;
        }
        input.subject().forEach((name, id) -> {
            MDC.put(name, id);
            traces.note(name, id);
        });
        try {
            Outcome outcome = run(input);
            meters.processed(conclude(message, input, outcome), System.nanoTime() - began);
        } finally {
            input.subject().keySet().forEach(MDC::remove);
        }
    }

    private I read(Message<byte[]> message) {
        dev.rekap.contracts.Message read = codec.decode(
                message.getHeaders().get(BusHeaders.TYPE) instanceof String type ? type : null, message.getPayload());
        if (!step.takes(read)) {
            throw new UnreadableMessageException("no " + step.accepts().getSimpleName(), null);
        }
        return step.accepts().cast(read);
    }

    private Outcome run(I input) {
        try {
            return step.handle(input);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; the broker keeps the message", e);
        } catch (Exception e) {
            LOG.error("Step failed unexpectedly on {}", input.type(), e);
            return Outcome.retryLater(BusFailure.INTERNAL_ERROR, e.getClass().getSimpleName());
        }
    }

    private QueueMeters.Outcome conclude(Message<byte[]> message, I input, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> {
                sender.publishAll(done.facts());
                yield QueueMeters.Outcome.DONE;
            }
            case Outcome.RetryLater later -> retryOrGiveUp(message, input, later);
        };
    }

    private QueueMeters.Outcome retryOrGiveUp(Message<byte[]> message, I input, Outcome.RetryLater later) {
        int attempt = retries(message) + 1;
        return switch (FailurePolicy.decide(attempt, later, () -> step.exhausted(input, later))) {
            case Decision.Retry retry -> {
                LOG.warn(
                        "Attempt {} ended with {} ({}); next one in {}",
                        attempt,
                        later.code().name(),
                        later.detail(),
                        retry.rung().delay());
                meters.retried(later.code().name());
                sender.publishAll(later.meanwhile());
                sender.sendToWait(retry.rung(), queue, message, attempt);
                yield QueueMeters.Outcome.RETRY;
            }
            case Decision.GiveUp giveUp -> {
                LOG.error(
                        "Attempt {} ended with {} ({}); it was the last",
                        attempt,
                        later.code().name(),
                        later.detail());
                sender.publishAll(giveUp.facts());
                yield QueueMeters.Outcome.FAILED;
            }
        };
    }

    private void park(Message<byte[]> message, UnreadableMessageException why) {
        LOG.error("Parked an unreadable message in {}: {}", queue.parkingName(), why.getMessage());
        meters.parked();
        sender.park(queue, message, String.valueOf(why.getMessage()));
    }

    private static int retries(Message<byte[]> message) {
        return message.getHeaders().get(BusHeaders.RETRIES) instanceof Number number
                ? Math.max(0, number.intValue())
                : 0;
    }
}
