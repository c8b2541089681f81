package dev.rekap.environment.server;

import dev.rekap.environment.Addresses;
import dev.rekap.environment.Part;
import dev.rekap.environment.TestEnvironmentException;
import dev.rekap.environment.parts.ManagedPart;
import dev.rekap.environment.parts.TelegramPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of one stack, started and stopped together. */
public final class EnvironmentServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EnvironmentServer.class);

    private final StateDirectory directory;
    private final Map<Part, ManagedPart> parts;
    private boolean closed;

    EnvironmentServer(StateDirectory directory, Map<Part, ManagedPart> parts) {
        this.directory = directory;
        this.parts = new EnumMap<>(parts);
    }

    /** Makes the parts asked for, and starts none yet. */
    public static EnvironmentServer prepare(Options options, PartFactory factory) throws IOException {
        StateDirectory directory = StateDirectory.open(options.directory(), options.programs());
        try {
            if (options.telegramToken().isPresent()) {
                directory.secret(TelegramPart.SECRET, options.telegramToken().get());
            }
            Map<Part, ManagedPart> parts = new EnumMap<>(Part.class);
            for (Part part : options.parts()) {
                parts.put(part, factory.make(part, options.ports(part), directory));
            }
            return new EnvironmentServer(directory, parts);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /**
     * Writes {@code addresses.json}, starts all parts beside each other, and returns what stands in the file.
     *
     * <p>The addresses are known before anybody answers there, so that whoever can wait for a part may start beside it.
     *
     * @throws TestEnvironmentException when a part does not come up; those that did are still to be ended with {@link #close}
     */
    public Addresses start() throws IOException, InterruptedException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("directory", directory.root().toString());
        parts.values().forEach(part -> values.putAll(part.addresses()));
        Addresses addresses = new Addresses(values);
        StateDirectory.writePrivately(directory.root().resolve("addresses.json"), addresses.json());
        forEachPart("start", part -> {
            part.start();
            return null;
        });
        return addresses;
    }

    /** The part with this name, for commands. */
    ManagedPart part(Part part) {
        ManagedPart found = parts.get(part);
        if (found == null) {
            throw new TestEnvironmentException("this stack has no " + part.label());
        }
        return found;
    }

    /** Stops all parts; a second call does nothing. */
    @Override
    public void close() throws IOException {
        synchronized (directory) {
            if (closed) {
                return;
            }
            closed = true;
            try {
                forEachPart("stop", part -> {
                    part.stop();
                    return null;
                });
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TestEnvironmentException("interrupted while stopping", e);
            } finally {
                directory.close();
            }
        }
    }

    private void forEachPart(String verb, Act act) throws InterruptedException {
        List<TestEnvironmentException> failures = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            Map<Part, Future<?>> running = new EnumMap<>(Part.class);
            parts.forEach((name, part) -> running.put(name, threads.submit((Callable<?>) () -> act.on(part))));
            for (Map.Entry<Part, Future<?>> entry : running.entrySet()) {
                try {
                    entry.getValue().get();
                } catch (ExecutionException e) {
                    Throwable cause = e.getCause() == null ? e : e.getCause();
                    log.error("Cannot {} {}", verb, entry.getKey().label(), cause);
                    failures.add(new TestEnvironmentException(
                            "cannot " + verb + " " + entry.getKey().label() + ": " + cause.getMessage(), cause));
                }
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private interface Act {
        @org.jspecify.annotations.Nullable
        Object on(ManagedPart part) throws IOException, InterruptedException;
    }
}
