package dev.rekap.ingest.http;

import dev.rekap.contracts.orders.OrderLimits;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of an upload, for the description of the API; {@link UploadReader} reads it without building one. */
@Schema(name = "UploadForm")
record UploadFormSchema(
        @Schema(
                description = "Whose report it is; may be left out with a user key",
                maxLength = 64,
                example = "toko-minuman",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Nullable
        String userId,

        @Schema(
                description =
                        "The report to add to, in any call but the first; one that is not known is opened under this id",
                format = "uuid",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Nullable
        String reportId,

        @ArraySchema(
                minItems = 1,
                maxItems = OrderLimits.MAX_FILES,
                schema = @Schema(type = "string", format = "binary"),
                arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED))
        List<String> files,

        @Schema(
                description = "Seal the report afterwards",
                defaultValue = "false",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Nullable
        Boolean complete,

        @Schema(
                description = "What to extract, fixed by the first call: name, or name:type, with ';' between",
                example = "Nama; Alamat; Jumlah minuman yang di beli:integer",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Nullable
        String columns,

        @Schema(
                description = "BCP 47 tag of what is spoken, fixed by the first call",
                defaultValue = "id",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Nullable
        String language,

        @Schema(
                description =
                        "Place of the first file among those of the report, the next has the next; only sorts. Left out: in order of arrival",
                minimum = "0",
                maximum = "9007199254740991",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Nullable
        Long order,

        @Schema(
                description =
                        "Where the user waits, as a JSON object, fixed by the first call; takes the service token only",
                example = "{\"chat\":1,\"message\":null,\"locale\":\"id\"}",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Nullable
        String replyTo) {}
