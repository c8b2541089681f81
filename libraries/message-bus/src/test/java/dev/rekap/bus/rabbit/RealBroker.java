package dev.rekap.bus.rabbit;

import dev.rekap.environment.Part;
import dev.rekap.environment.TestEnvironment;

/** One RabbitMQ node for all tests of this JVM. */
final class RealBroker {

    private static final TestEnvironment STACK = TestEnvironment.start(Part.RABBITMQ);

    private RealBroker() {}

    static TestEnvironment stack() {
        return STACK;
    }
}
