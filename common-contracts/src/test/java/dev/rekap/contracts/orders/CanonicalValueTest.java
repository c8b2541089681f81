package dev.rekap.contracts.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalValueTest {

    @ParameterizedTest
    @CsvSource({
        "TEXT, ' Budi ', Budi",
        "INTEGER, 007, 7",
        "INTEGER, 12.0, 12",
        "INTEGER, -3, -3",
        "DECIMAL, 01.50, 1.50",
        "DATE, 2026-11-21, 2026-11-21",
        "PHONE, +62 812-345, +62812345",
        "PHONE, 0812 345, 0812345"
    })
    void writesTheCanonicalForm(ColumnType type, String text, String canonical) {
        assertThat(CanonicalValue.of(type, text)).hasValue(canonical);
        assertThat(CanonicalValue.isCanonical(type, canonical)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, ' '",
        "INTEGER, 1.5",
        "INTEGER, 1234567890123456789",
        "DECIMAL, '1,5'",
        "DECIMAL, 1.1234567890",
        "DATE, 2026-02-30",
        "DATE, 21-11-2026",
        "PHONE, 12",
        "PHONE, satu",
        "PHONE, 1234567890123456789"
    })
    void rejectsWhatIsNoValueOfTheType(ColumnType type, String text) {
        assertThat(CanonicalValue.of(type, text)).isEmpty();
    }

    @Test
    void longTextIsCutAndIsNotCanonicalUncut() {
        String text = "a".repeat(CanonicalValue.MAX_TEXT_LENGTH + 1);

        assertThat(CanonicalValue.of(ColumnType.TEXT, text)).hasValue(text.substring(1));
        assertThat(CanonicalValue.isCanonical(ColumnType.TEXT, text)).isFalse();
    }
}
