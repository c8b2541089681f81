package dev.rekap.telemetry;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Spans of our own, and the way of a trace through what no framework follows: rows of a database, threads of our own. Between the
 * two it is a {@code traceparent}, as W3C's Trace Context writes it.
 */
public final class Traces {

    /** Traces nothing. */
    public static final Traces NONE = new Traces(Tracer.NOOP, Propagator.NOOP);

    /** Name of the header. */
    public static final String TRACEPARENT = "traceparent";

    private final Tracer tracer;
    private final Propagator propagator;

    public Traces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /**
     * What is done in a span.
     *
     * @param <T> what comes of it
     * @param <E> what it throws
     */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object, E extends Exception> {
        T run() throws E;
    }

    /** Where this thread is in a trace, for whoever goes on with it; none if it is in none. */
    public @Nullable String current() {
        Span span = tracer.currentSpan();
        if (span == null) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        propagator.inject(span.context(), headers, (_, key, value) -> headers.put(key, value));
        return headers.get(TRACEPARENT);
    }

    /** Does something as a part of what this thread is doing. */
    public <T extends @Nullable Object, E extends Exception> T span(String name, Work<T, E> work) throws E {
        return run(tracer.spanBuilder().name(name).start(), work);
    }

    /** Runs a call to another process as a span of the current trace. */
    public <T extends @Nullable Object, E extends Exception> T call(String name, Work<T, E> work) throws E {
        return run(tracer.spanBuilder().kind(Span.Kind.CLIENT).name(name).start(), work);
    }

    /**
     * Continues a trace that came by message or row.
     *
     * @param traceparent where it was left; with none, or one that cannot be read, a trace begins
     */
    public <T extends @Nullable Object, E extends Exception> T continueTrace(
            @Nullable Object traceparent, String name, Work<T, E> work) throws E {
        Map<String, String> headers = new HashMap<>();
        if (traceparent instanceof String text) {
            headers.put(TRACEPARENT, text);
        }
        return run(
                propagator
                        .extract(headers, (_, key) -> headers.get(key))
                        .kind(Span.Kind.CONSUMER)
                        .name(name)
                        .start(),
                work);
    }

    /**
     * A part of what this thread is doing, until it is closed, for what throws more than one kind of exception: {@code try (var _ =
     * traces.part("decode"))}.
     */
    public Part part(String name) {
        Span span = tracer.spanBuilder().kind(Span.Kind.CLIENT).name(name).start();
        Tracer.SpanInScope scope = tracer.withSpan(span);
        return () -> {
            scope.close();
            span.end();
        };
    }

    /** Is closed by who began it. */
    @FunctionalInterface
    public interface Part extends AutoCloseable {

        @Override
        void close();
    }

    /** Says something of what this thread is doing now; in a trace ids of reports and files are at their place. */
    public void note(String key, String value) {
        Span span = tracer.currentSpan();
        if (span != null) {
            span.tag(key, value);
        }
    }

    /** The failure's kind alone: what a message quotes is nobody's business who looks at traces. */
    private <T extends @Nullable Object, E extends Exception> T run(Span span, Work<T, E> work) throws E {
        boolean done = false;
        try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
            T result = work.run();
            done = true;
            return result;
        } catch (RuntimeException e) {
            span.tag("error.type", e.getClass().getSimpleName());
            throw e;
        } finally {
            if (!done) {
                span.tag("error", "true");
            }
            span.end();
        }
    }
}
