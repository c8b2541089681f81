package dev.rekap.http;

import dev.rekap.contracts.ProblemCode;
import java.util.Locale;
import java.util.UUID;

/** The problems of a product that only the tests know. */
enum SampleProblem implements ProblemCode {
    INVALID_SAMPLE_ID;

    static final IdParameter<UUID> SAMPLE_ID = new IdParameter<>(UUID.class, UUID::fromString, INVALID_SAMPLE_ID);

    @Override
    public int status() {
        return 400;
    }

    @Override
    public String text(Locale locale) {
        return locale.getLanguage().equals("en") ? "sample_id must be a UUID" : "sample_id harus berupa UUID";
    }
}
