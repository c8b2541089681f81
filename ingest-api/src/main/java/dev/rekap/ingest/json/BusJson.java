package dev.rekap.ingest.json;

import dev.rekap.bus.json.ContractsJson;
import dev.rekap.bus.json.MessageCodec;
import dev.rekap.ingest.ContractJson;
import tools.jackson.databind.json.JsonMapper;

/** Writes the same JSON as on the bus. */
public final class BusJson implements ContractJson {

    private final JsonMapper mapper = ContractsJson.mapper();
    private final MessageCodec codec = new MessageCodec(mapper);

    @Override
    public byte[] write(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    @Override
    public <T> T read(Class<T> type, byte[] json) {
        return codec.read(type, json);
    }
}
