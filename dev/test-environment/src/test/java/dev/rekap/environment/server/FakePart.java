package dev.rekap.environment.server;

import dev.rekap.environment.parts.ManagedPart;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what it is told; does not start when it is named {@code broken}. */
final class FakePart implements ManagedPart {
    final List<String> told = new CopyOnWriteArrayList<>();
    private final String name;
    private final Runnable atStart;

    FakePart(String name) {
        this(name, () -> {});
    }

    FakePart(String name, Runnable atStart) {
        this.name = name;
        this.atStart = atStart;
    }

    @Override
    public Map<String, String> addresses() {
        return Map.of(name + "_url", "fake:" + name);
    }

    @Override
    public void start() throws IOException {
        told.add("start");
        atStart.run();
        if (name.equals("broken")) {
            throw new IOException("no luck");
        }
    }

    @Override
    public void stop() {
        told.add("stop");
    }
}
