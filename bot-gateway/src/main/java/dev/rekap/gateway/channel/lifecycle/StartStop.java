package dev.rekap.gateway.channel.lifecycle;

import org.springframework.context.SmartLifecycle;

/** Starts a part when all is wired, and stops it while all is still there. */
public final class StartStop implements SmartLifecycle {

    private final Runnable begin;
    private final Runnable end;
    private boolean running;

    public StartStop(Runnable begin, Runnable end) {
        this.begin = begin;
        this.end = end;
    }

    @Override
    public void start() {
        begin.run();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        end.run();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
