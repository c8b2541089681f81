package dev.rekap.gateway.config;

import org.springframework.context.SmartLifecycle;

/** Something that begins when all is wired, and is ended while all is still there. */
public final class Running implements SmartLifecycle {

    private final Runnable begin;
    private final Runnable end;
    private boolean running;

    Running(Runnable begin, Runnable end) {
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
