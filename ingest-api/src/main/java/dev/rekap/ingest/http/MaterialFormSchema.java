package dev.rekap.ingest.http;

import dev.rekap.contracts.decisions.Material;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a message, for the description of the API; {@link UploadReader} reads it without building one. */
@Schema(name = "MaterialForm")
record MaterialFormSchema(
        @Schema(
                description = "Whose decision it is; may be left out with a user key",
                maxLength = 64,
                example = "toko-minuman",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Nullable
        String userId,

        @Schema(
                description = "Chosen by the caller, so that a repeat changes nothing; left out: a fresh one",
                format = "uuid",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Nullable
        String decisionId,

        @Schema(
                description = "Of the material: an edited message is sent again with the next version",
                minimum = "1",
                maximum = "1000000",
                defaultValue = "1",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Nullable
        Integer version,

        @Schema(
                description = "Of the message, or the caption of the photo or album",
                maxLength = Material.MAX_TEXT_LENGTH,
                example = "jual es teh 5000 stok 20",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Nullable
        String text,

        @ArraySchema(
                maxItems = Material.MAX_PARTS,
                schema = @Schema(type = "string", format = "binary"),
                arraySchema = @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED))
        @Nullable
        List<String> files,

        @Schema(
                description = "The files are those of the version before; none is sent",
                defaultValue = "false",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Nullable
        Boolean keepParts,

        @Schema(
                description = "BCP 47 tag of what is written and spoken",
                defaultValue = "id",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Nullable
        String language,

        @Schema(
                description = "The plan is shown, and nothing is done",
                defaultValue = "false",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Nullable
        Boolean dryRun,

        @Schema(
                description = "Where the user waits, as a JSON object; takes the service token only",
                example = "{\"chat\":1,\"message\":null,\"locale\":\"id\"}",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Nullable
        String replyTo) {}
