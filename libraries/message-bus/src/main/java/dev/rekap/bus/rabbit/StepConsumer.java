package dev.rekap.bus.rabbit;

import dev.rekap.bus.BatchStep;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.messaging.Message;

/**
 * Runs a step on what its queue gives, one message or several. When {@link #accept} returns, all of them may be acked: whatever had to
 * follow from them is confirmed by the broker. When it throws, the broker keeps all of them.
 *
 * <p>An error that tells of one message rather than of the process, such as a stack overflow, is the message's failure.
 *
 * @param <I> the facts that the step takes
 */
public final class StepConsumer<I extends dev.rekap.contracts.Message> implements Consumer<Message<List<byte[]>>> {

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

    /** A message that could be read, and when it was taken, by {@link System#nanoTime}. */
    private record Input<I>(Message<byte[]> message, I fact, long began) {}

    @Override
    public void accept(Message<List<byte[]>> batch) {
        try {
            handle(batch);
        } catch (StackOverflowError | LinkageError | AssertionError e) {
            // The listener container ends the process on an Error that reaches it.
            throw new IllegalStateException("the broker keeps the messages", e);
        }
    }

    private void handle(Message<List<byte[]>> batch) {
        long began = System.nanoTime();
        List<Message<byte[]>> messages = Batch.messages(batch);
        messages.stream()
                .filter(message -> retries(message) == 0)
                .forEach(message -> meters.taken(message.getHeaders().get(BusHeaders.PUBLISHED_AT)));
        List<Input<I>> inputs = messages.stream()
                .map(message -> read(message, began))
                .flatMap(Optional::stream)
                .toList();
        if (inputs.size() > 1 && step instanceof BatchStep<I> batching) {
            handleTogether(batching, inputs);
        } else {
            inputs.forEach(this::handleAlone);
        }
    }

    /** Reads a message, or parks it. */
    private Optional<Input<I>> read(Message<byte[]> message, long began) {
        try {
            dev.rekap.contracts.Message read = codec.decode(
                    message.getHeaders().get(BusHeaders.TYPE) instanceof String type ? type : null,
                    message.getPayload());
            if (!step.takes(read)) {
                throw new UnreadableMessageException("no " + step.accepts().getSimpleName(), null);
            }
            return Optional.of(new Input<>(message, step.accepts().cast(read), began));
        } catch (UnreadableMessageException e) {
            continueTrace(message, () -> park(message, e));
            return Optional.empty();
        }
    }

    private void handleTogether(BatchStep<I> batching, List<Input<I>> inputs) {
        List<BatchStep.Remainder> remainders;
        try {
            remainders = batching.handleAll(inputs.stream().map(Input::fact).toList());
            if (remainders.size() != inputs.size()) {
                throw new IllegalStateException(remainders.size() + " remainders of " + inputs.size() + " facts");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            LOG.warn("Batch of {} messages failed, handling each alone", inputs.size(), e);
            inputs.forEach(this::handleAlone);
            return;
        }
        for (int i = 0; i < inputs.size(); i++) {
            conclude(inputs.get(i), remainders.get(i));
        }
    }

    private void handleAlone(Input<I> input) {
        conclude(input, () -> step.handle(input.fact()));
    }

    /** Brings an input to its end, in its own trace. */
    private void conclude(Input<I> input, BatchStep.Remainder work) {
        continueTrace(input.message(), () -> {
            input.fact().subject().forEach((name, id) -> {
                MDC.put(name, id);
                traces.note(name, id);
            });
            try {
                QueueMeters.Outcome outcome = conclude(input, run(input, work));
                meters.processed(outcome, System.nanoTime() - input.began());
            } finally {
                input.fact().subject().keySet().forEach(MDC::remove);
            }
        });
    }

    private void continueTrace(Message<byte[]> message, Runnable work) {
        traces.continueTrace(message.getHeaders().get(Traces.TRACEPARENT), queue.queueName() + " process", () -> {
            work.run();
            return null;
        });
    }

    private Outcome run(Input<I> input, BatchStep.Remainder work) {
        try {
            return work.run();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            LOG.error("Step failed unexpectedly on {}", input.fact().type(), e);
            return Outcome.retryLater(BusFailure.INTERNAL_ERROR, e.getClass().getSimpleName());
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted; the broker keeps the message", e);
    }

    private QueueMeters.Outcome conclude(Input<I> input, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> {
                sender.publishAll(done.facts());
                yield QueueMeters.Outcome.DONE;
            }
            case Outcome.RetryLater later -> retryOrGiveUp(input, later);
        };
    }

    private QueueMeters.Outcome retryOrGiveUp(Input<I> input, Outcome.RetryLater later) {
        int attempt = retries(input.message()) + (later.isAttempt() ? 1 : 0);
        return switch (FailurePolicy.decide(attempt, later, () -> step.exhausted(input.fact(), later))) {
            case Decision.Retry retry -> {
                if (!later.isAttempt()) {
                    LOG.info("Postponed for {}: {}", retry.rung().delay(), later.detail());
                } else {
                    LOG.warn(
                            "Attempt {} ended with {} ({}); next one in {}",
                            attempt,
                            later.code().name(),
                            later.detail(),
                            retry.rung().delay());
                }
                meters.retried(later.code().name());
                sender.publishAll(later.meanwhile());
                sender.sendToWait(retry.rung(), queue, input.message(), attempt);
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
