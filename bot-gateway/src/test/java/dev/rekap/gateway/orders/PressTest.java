package dev.rekap.gateway.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.orders.Press.Act;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PressTest {

    private static final ReportId REPORT = ReportId.parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    static Stream<Press> presses() {
        return Stream.concat(
                Stream.of(Act.values()).map(act -> new Press.OnReport(act, REPORT)),
                Stream.of(
                        new Press.Speak(Locale.ENGLISH),
                        new Press.Speak(Locale.of("id")),
                        new Press.ResetColumns(),
                        new Press.Forget(123456789012L, true),
                        new Press.Forget(1, false),
                        new Press.Choose(CorrectionId.random(), 0, 0),
                        new Press.Choose(CorrectionId.random(), 999_999_999, 999)));
    }

    @ParameterizedTest
    @MethodSource("presses")
    void whatAButtonCarriesIsReadAgain(Press press) {
        assertThat(press.data().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 64);
        assertThat(Press.parse(press.data())).hasValue(press);
    }

    /** Buttons of messages that are years old must keep working. */
    @Test
    void theFormOnTheWireStaysAsItIs() {
        assertThat(new Press.OnReport(Act.DONE, REPORT).data()).isEqualTo("1dD4-tW9nLRp-hZXCGdyiVDg");
        assertThat(Stream.of(Act.values())
                        .map(act -> new Press.OnReport(act, REPORT).data().charAt(1)))
                .containsExactly('d', 'c', 'r', 'x', 's', 'f', 'v', 'p');
        assertThat(new Press.Choose(new CorrectionId(REPORT.value()), 12, 3).data())
                .isEqualTo("1zD4-tW9nLRp-hZXCGdyiVDg.12.3");
        assertThat(new Press.Speak(Locale.ENGLISH).data()).isEqualTo("1len");
        assertThat(new Press.ResetColumns().data()).isEqualTo("1k");
        assertThat(new Press.Forget(7, true).data()).isEqualTo("1y7");
        assertThat(new Press.Forget(7, false).data()).isEqualTo("1n7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "d",
                "2dD4-tW9nLRp-hZXCGdyiVDg",
                "1d",
                "1dD4",
                "1d!!!",
                "1qD4-tW9nLRp-hZXCGdyiVDg",
                "1lfr",
                "1l",
                "1zD4-tW9nLRp-hZXCGdyiVDg",
                "1zD4-tW9nLRp-hZXCGdyiVDg.1",
                "1zD4-tW9nLRp-hZXCGdyiVDg.-1.0",
                "1zD4-tW9nLRp-hZXCGdyiVDg.9999999999.0",
                "1k1",
                "1y",
                "1yabc",
                "1y99999999999999999999",
                "done:1",
                "1dD4-tW9nLRp-hZXCGdyiVDgD4-tW9nLRp-hZXCGdyiVDg"
            })
    void anythingElseIsNone(String data) {
        assertThat(Press.parse(data)).isEmpty();
    }
}
