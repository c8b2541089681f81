package dev.rekap.bus.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.PipelineMessage;
import dev.rekap.contracts.orders.RecordsExtracted;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.speech.Transcript;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form of the contracts: snake_case, ids as plain strings, times in ISO 8601. Unknown members are passed over. */
public final class ContractsJson {

    private ContractsJson() {}

    /** A mapper for every record of the contracts; thread-safe. */
    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .addMixIn(PipelineMessage.class, FactMixin.class)
                .addMixIn(ReportId.class, PlainValueMixin.class)
                .addMixIn(FileId.class, PlainValueMixin.class)
                .addMixIn(UserId.class, PlainValueMixin.class)
                .addMixIn(BlobKey.class, PlainValueMixin.class)
                .addMixIn(Columns.class, ColumnsMixin.class)
                .addMixIn(Transcript.class, LaterMixin.class)
                .addMixIn(RecordsExtracted.class, LaterMixin.class)
                .addMixIn(FileFailed.class, LaterMixin.class)
                .build();
    }

    /** The contracts know no Jackson; a record of one component is written as that component. */
    abstract static class PlainValueMixin {

        @JsonValue
        abstract Object value();
    }

    abstract static class ColumnsMixin {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        ColumnsMixin(@Nullable Object list) {}

        @JsonValue
        abstract Object list();
    }

    /** Collections that came later: what was written before has none of them, and is as good without. */
    abstract static class LaterMixin {

        @JsonSetter(nulls = Nulls.AS_EMPTY)
        abstract Object flags();

        @JsonSetter(nulls = Nulls.AS_EMPTY)
        abstract Object attempts();
    }

    /** The type stands in the header and the routing key, the report's id in the task. */
    abstract static class FactMixin {

        @JsonIgnore
        abstract Object type();
    }
}
