package dev.rekap.bus.rabbit;

import dev.rekap.environment.Part;
import dev.rekap.environment.TestEnvironment;

/** One RabbitMQ node for all tests of this JVM: booting it is the dearest thing they do. */
public final class RealBroker {

    private static final TestEnvironment STACK = TestEnvironment.start(Part.RABBITMQ);

    private RealBroker() {}

    /** The node; a test that stops it starts it again. */
    public static TestEnvironment stack() {
        return STACK;
    }
}
