package dev.rekap.decision.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.decision.ActionKind.FieldType;
import dev.rekap.decision.flow.RequestRefusedException.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5000|5000",
                "5.500|5500",
                "Rp 5.500|5500",
                "rp5.500,00|5500",
                "Rp. 1.250.000|1250000",
                "5rb|5000",
                "5 ribu|5000",
                "5k|5000",
                "1,5jt|1500000",
                "2.5 juta|2500000",
                "0|0",
                "007|7",
                "Rp 5.000,-|5000"
            })
    void numbersAreReadAsPeopleWriteThem(String written, String canonical) {
        assertThat(FieldText.of(FieldType.NUMBER, written)).isEqualTo(new FieldText(canonical, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mahal", "5.5", "5000 atau 6000", "1.2.3", "5rbu", "$5", "12345678901234567890", "5,5", "٥"})
    void whatIsNoWholeNumberIsRefused(String written) {
        assertThat(FieldText.of(FieldType.NUMBER, written)).isEqualTo(new FieldText(null, Reason.NOT_A_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "Rp -5.000"})
    void whatIsBelowZeroIsRefused(String written) {
        assertThat(FieldText.of(FieldType.NUMBER, written)).isEqualTo(new FieldText(null, Reason.NEGATIVE_NUMBER));
    }
}
