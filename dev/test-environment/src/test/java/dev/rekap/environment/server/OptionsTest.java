package dev.rekap.environment.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.environment.Part;
import dev.rekap.environment.parts.Ports;
import dev.rekap.environment.server.Options.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    @Test
    void withoutOptionsAllPartsStartOnFreePortsInATemporaryDirectory() {
        assertThat(Options.parse(List.of(), Map.of()))
                .isEqualTo(new Options(
                        Set.of(Part.values()),
                        Optional.empty(),
                        Optional.empty(),
                        Kind.AUTO,
                        Map.of(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        false));
    }

    @Test
    void everyOptionIsRead() {
        Options options = Options.parse(
                List.of(
                        "--parts S3,rabbitmq --directory /a/../b --programs /p --native --until-stdin-closes --s3-port 9000 --rabbitmq-metrics-port 15692 --telegram-token 1:a"
                                .split(" ")),
                Map.of("REKAP_LOCAL_PARTS", "docker"));
        assertThat(options)
                .isEqualTo(new Options(
                        Set.of(Part.S3, Part.RABBITMQ),
                        Optional.of(Path.of("/b")),
                        Optional.of(Path.of("/p")),
                        Kind.NATIVE,
                        Map.of(Part.S3, 9000),
                        OptionalInt.of(15692),
                        Optional.of("1:a"),
                        true));
        assertThat(options.ports(Part.S3).served()).isEqualTo(9000);
        assertThat(options.ports(Part.RABBITMQ)).isEqualTo(new Ports(0, OptionalInt.of(15692)));
    }

    @Test
    void theEnvironmentDecidesTheKindWhereTheCommandLineDoesNot() {
        assertThat(Options.parse(List.of(), Map.of("REKAP_LOCAL_PARTS", "Docker"))
                        .kind())
                .isEqualTo(Kind.DOCKER);
        assertThat(Options.parse(List.of("--docker"), Map.of("REKAP_LOCAL_PARTS", "native"))
                        .kind())
                .isEqualTo(Kind.DOCKER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --parts redis        | no part "redis"; there are postgres, s3, rabbitmq, telegram
            --telegram-token x   | --telegram-token takes a number, a colon, and letters or digits
            --s3-port x          | --s3-port takes a number, not "x"
            --s3-port 65536      | --s3-port takes a port from 0 to 65535, not 65536
            --s3-port -1         | --s3-port takes a port from 0 to 65535, not -1
            --directory          | --directory needs a value
            --wat                | unknown option --wat
            """)
    void aMistakeIsExplained(String line, String message) {
        assertThatThrownBy(() -> Options.parse(List.of(line.split(" ")), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void anUnknownKindIsExplained() {
        assertThatThrownBy(() -> Options.parse(List.of(), Map.of("REKAP_LOCAL_PARTS", "podman")))
                .hasMessageContaining("native, docker or auto");
    }
}
