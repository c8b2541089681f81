package dev.rekap.environment.server;

import dev.rekap.environment.Part;
import dev.rekap.environment.parts.BlobPart;
import dev.rekap.environment.parts.BrokerPart;
import dev.rekap.environment.parts.ManagedPart;
import dev.rekap.environment.parts.Ports;
import dev.rekap.environment.parts.PostgresPart;
import dev.rekap.environment.parts.TelegramPart;
import dev.rekap.environment.parts.Workplace;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Makes parts, of one kind. */
@FunctionalInterface
public interface PartFactory {
    /** A part that will listen on these ports; it is not started yet. */
    ManagedPart make(Part part, Ports ports, Workplace workplace) throws IOException;

    /** Programs of this machine. */
    PartFactory NATIVE = (part, ports, workplace) -> switch (part) {
        case POSTGRES -> new PostgresPart(workplace, ports.served());
        case S3 -> new BlobPart(workplace, ports.served());
        case RABBITMQ -> new BrokerPart(workplace, ports);
        case TELEGRAM -> new TelegramPart(workplace, ports.served());
    };

    /** The factory for the kind asked for; Docker is only looked for when it matters. */
    static PartFactory of(Options.Kind kind, PartFactory containers, BooleanSupplier dockerAnswers) {
        return switch (kind) {
            case NATIVE -> NATIVE;
            case DOCKER -> containers;
            case AUTO -> dockerAnswers.getAsBoolean() ? containers : NATIVE;
        };
    }
}
