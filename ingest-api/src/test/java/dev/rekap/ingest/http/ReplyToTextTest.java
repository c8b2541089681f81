package dev.rekap.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.contracts.ReplyTo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyToTextTest {

    @Test
    void chatMessageAndLocaleAreRead() {
        assertThat(ReplyToText.parse("{\"chat\":-1001234567890,\"message\":7,\"locale\":\"en-GB\"}"))
                .isEqualTo(new ReplyTo(-1_001_234_567_890L, 7L, "en-GB"));
    }

    @Test
    void theMessageMayBeNullOrLeftOut() {
        assertThat(ReplyToText.parse("{\"chat\":1,\"message\":null,\"locale\":\"id\"}"))
                .isEqualTo(new ReplyTo(1, null, "id"));
        assertThat(ReplyToText.parse("{\"chat\":1,\"locale\":\"id\"}")).isEqualTo(new ReplyTo(1, null, "id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "1",
                "null",
                "[]",
                "{}",
                "{\"chat\":\"1\",\"locale\":\"id\"}",
                "{\"chat\":1.5,\"locale\":\"id\"}",
                "{\"chat\":9223372036854775808,\"locale\":\"id\"}",
                "{\"chat\":1,\"message\":\"7\",\"locale\":\"id\"}",
                "{\"chat\":1,\"locale\":7}",
                "{\"chat\":1,\"locale\":\"\"}",
                "{\"chat\":1,\"locale\":\"no locale\"}",
                "{\"chat\":1,\"locale\":\"id\",\"user\":2}",
                "{\"chat\":1,\"locale\":\"id\"} {}"
            })
    void whatIsNoReplyToIsRefused(String text) {
        assertThatThrownBy(() -> ReplyToText.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
