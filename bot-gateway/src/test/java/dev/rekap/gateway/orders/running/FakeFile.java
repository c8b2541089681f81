package dev.rekap.gateway.orders.running;

import dev.rekap.contracts.orders.FileId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A recording as it arrived. */
record FakeFile(FileId id, String name, String says, Map<String, String> fields) {

    long order() {
        return Long.parseLong(fields.getOrDefault("order", "0"));
    }

    @Nullable
    String failure() {
        return says.startsWith("!") ? says.substring(1) : null;
    }
}
