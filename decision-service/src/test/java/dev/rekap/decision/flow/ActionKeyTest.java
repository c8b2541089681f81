package dev.rekap.decision.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.decisions.DecisionId;
import org.junit.jupiter.api.Test;

class ActionKeyTest {

    @Test
    void theKeyIsBase32AndStaysTheSame() {
        // By Python's base64.b32encode.
        assertThat(ActionKey.of(DecisionId.parse("7d444840-9dc0-11d1-b245-5ffdce74fad2"), 3))
                .isEqualTo("RKP-PVCEQQE5YAI5DMSFL76445H22I-3");
        assertThat(ActionKey.of(DecisionId.parse("00000000-0000-0000-0000-000000000000"), 1))
                .isEqualTo("RKP-AAAAAAAAAAAAAAAAAAAAAAAAAA-1");
        assertThat(ActionKey.of(DecisionId.random(), 10))
                .matches("RKP-[A-Z2-7]{26}-10")
                .hasSizeLessThanOrEqualTo(40);
    }
}
