package dev.rekap.environment.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.environment.Addresses;
import dev.rekap.environment.Part;
import dev.rekap.environment.TestEnvironmentException;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentServerTest {
    @TempDir
    Path directory;

    private final AtomicBoolean known = new AtomicBoolean();
    private final FakePart blobs =
            new FakePart("s3", () -> known.set(Files.exists(directory.resolve("addresses.json"))));
    private final FakePart broken = new FakePart("broken");
    private final PartFactory factory = (part, port, workplace) -> part == Part.S3 ? blobs : broken;

    @Test
    void theAddressesOfAllPartsAreWrittenForTheOwnerAlone() throws Exception {
        try (EnvironmentServer server = prepare("s3")) {
            Addresses addresses = server.start();
            Path file = directory.resolve("addresses.json");
            assertThat(addresses.require("s3_url")).isEqualTo("fake:s3");
            assertThat(file).hasContent(addresses.json());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(blobs.told).containsExactly("start", "stop");
    }

    @Test
    void theAddressesAreThereBeforeThePartsSoThatOthersMayStartBeside() throws Exception {
        try (EnvironmentServer server = prepare("s3")) {
            server.start();
        }
        assertThat(known).isTrue();
    }

    @Test
    void aPartThatDoesNotStartIsNamedAndTheOthersAreStopped() throws Exception {
        try (EnvironmentServer server = prepare("s3,postgres")) {
            assertThatThrownBy(server::start)
                    .isInstanceOf(TestEnvironmentException.class)
                    .hasMessage("cannot start postgres: no luck");
        }
        assertThat(blobs.told).containsExactly("start", "stop");
    }

    @Test
    void aSecondCloseDoesNothing() throws Exception {
        EnvironmentServer server = prepare("s3");
        server.start();
        server.close();
        server.close();
        assertThat(blobs.told).containsExactly("start", "stop");
    }

    @Test
    void theDirectoryIsFreeAgainWhenAPartCannotBeMade() throws Exception {
        PartFactory refusing = (part, port, workplace) -> {
            throw new TestEnvironmentException("not installed");
        };
        Options options = options("s3");
        assertThatThrownBy(() -> EnvironmentServer.prepare(options, refusing)).hasMessage("not installed");
        prepare("s3").close();
    }

    @Test
    void commandsReachTheirPartAndMistakesAreAnswered() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String input = "stop\ts3\nstart\ts3\ncommand\ts3\tx\nstop\tpostgres\nbeep\ts3\nstop\nstop\tredis\n";
        try (EnvironmentServer server = prepare("s3")) {
            new CommandLoop(server)
                    .run(
                            new BufferedReader(new StringReader(input)),
                            new PrintStream(out, true, StandardCharsets.UTF_8));
        }
        assertThat(blobs.told).containsExactly("stop", "start", "stop");
        assertThat(answers(out))
                .containsExactly(
                        "ok ",
                        "ok ",
                        "error this part has no commands",
                        "error this stack has no postgres",
                        "error unknown command beep",
                        "error a command is a verb and a part, not [stop]",
                        "error no part \"redis\"; there are postgres, s3, rabbitmq, telegram");
    }

    private static List<String> answers(ByteArrayOutputStream out) {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(" ", 2))
                .map(words -> words[0] + " " + new String(Base64.getDecoder().decode(words[1]), StandardCharsets.UTF_8))
                .collect(Collectors.toList());
    }

    private EnvironmentServer prepare(String parts) throws IOException {
        return EnvironmentServer.prepare(options(parts), factory);
    }

    private Options options(String parts) {
        return Options.parse(List.of("--parts", parts, "--directory", directory.toString()), Map.of());
    }
}
