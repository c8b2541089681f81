package dev.rekap.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private final Addresses addresses =
            new Addresses(Map.of("s3_endpoint", "http://127.0.0.1:1", "directory", "/tmp/a \"b\" \\c"));

    @Test
    void whatWasWrittenIsRead() {
        assertThat(Addresses.parse(addresses.json())).isEqualTo(addresses);
    }

    @Test
    void theyAreOneLineInOrder() {
        assertThat(addresses.json())
                .isEqualTo("{\"directory\":\"/tmp/a \\\"b\\\" \\\\c\",\"s3_endpoint\":\"http://127.0.0.1:1\"}");
    }

    @Test
    void aMissingOneIsSaidToBelongToAPartThatWasNotAskedFor() {
        assertThatThrownBy(() -> addresses.require("jdbc_url"))
                .isInstanceOf(TestEnvironmentException.class)
                .hasMessageContaining("jdbc_url");
    }

    @Test
    void toStringTellsNoValue() {
        assertThat(addresses).hasToString("Addresses[directory, s3_endpoint]");
    }
}
