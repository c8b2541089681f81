package dev.rekap.decision.postgres;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.rekap.bus.json.ContractsJson;
import dev.rekap.bus.json.MessageCodec;
import dev.rekap.contracts.decisions.DecisionMessage;
import dev.rekap.decision.Decision;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Decisions and facts as they are stored: in the JSON of the contracts, which only ever grows. */
final class DecisionJson {

    private final JsonMapper mapper = ContractsJson.mapper()
            .rebuild()
            // What follows from a decision is not stored with it.
            .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(Visibility.NONE))
            .build();

    private final MessageCodec codec = new MessageCodec(ContractsJson.mapper());

    String decision(Decision decision) {
        return PlainText.of(mapper.writeValueAsString(decision));
    }

    Decision decision(String json) {
        return mapper.readValue(json, Decision.class);
    }

    String fact(DecisionMessage fact) {
        return PlainText.of(new String(codec.encode(fact), StandardCharsets.UTF_8));
    }

    DecisionMessage fact(String type, String json) {
        return (DecisionMessage) codec.decode(type, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Rows of a table, named as its columns, for {@code json_to_recordset}: any number of them is one parameter of one statement. */
    String table(List<? extends Record> rows) {
        return mapper.writeValueAsString(rows);
    }
}
