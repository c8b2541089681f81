package dev.rekap.report.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.FailureCode;
import org.junit.jupiter.api.Test;

class StoredEnumTest {

    @Test
    void constantOfALaterVersionIsUnknown() {
        assertThat(StoredEnum.of(FailureCode.class, "NO_SPEECH")).isEqualTo(FailureCode.NO_SPEECH);
        assertThat(StoredEnum.of(FailureCode.class, "BAD_WEATHER")).isEqualTo(FailureCode.UNKNOWN);
    }
}
