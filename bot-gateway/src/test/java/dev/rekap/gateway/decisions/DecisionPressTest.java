package dev.rekap.gateway.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.gateway.decisions.DecisionPress.Act;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionPressTest {

    private static final DecisionId DECISION = DecisionId.parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    @ParameterizedTest
    @EnumSource(Act.class)
    void buttonsFitAndAreReadAsTheyWereMade(Act act) {
        DecisionPress press = new DecisionPress(act, DECISION, 1_000_000, 999, 999, 999);

        assertThat(press.data().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
        assertThat(DecisionPress.isOne(press.data())).isTrue();
        assertThat(DecisionPress.parse(press.data())).contains(press);
    }

    @Test
    void theFormOutlivesARelease() {
        assertThat(DecisionPress.of(Act.APPROVE, DECISION, 37).data()).isEqualTo("daD4-tW9nLRp-hZXCGdyiVDg.11.0.0.0");
        assertThat(new DecisionPress(Act.READING, DECISION, 2, 1, 3, 4).data())
                .isEqualTo("drD4-tW9nLRp-hZXCGdyiVDg.2.1.3.4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "d",
                "da",
                "1dD4-tW9nLRp-hZXCGdyiVDg",
                "dzD4-tW9nLRp-hZXCGdyiVDg.1.0.0.0",
                "daD4-tW9nLRp-hZXCGdyiVDg",
                "daD4-tW9nLRp-hZXCGdyiVDg.1.0.0",
                "daD4-tW9nLRp-hZXCGdyiVDg.-1.0.0.0",
                "daD4-tW9nLRp-hZXCGdyiVDg.zzzzzz.0.0.0",
                "daD4-tW9nLRp-hZXCGdyiVD?.1.0.0.0"
            })
    void whatNoReleaseMadeIsNoPress(String data) {
        assertThat(DecisionPress.parse(data)).isEmpty();
    }
}
