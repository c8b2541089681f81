package dev.rekap.stt.engine.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GoogleTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theAccountSignsForItself() throws Exception {
        ServiceAccount account = ServiceAccount.write(folder.resolve("account.json"));

        List<String> parts = List.of(GoogleToken.of(account.file(), Clock.fixed(NOW, ZoneOffset.UTC))
                .token()
                .reveal()
                .split("\\.", -1));

        assertThat(json(parts.get(0)).toString()).isEqualTo("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"key-1\"}");
        JsonNode claims = json(parts.get(1));
        assertThat(claims.path("iss").asString()).isEqualTo("rekap@warung-1.iam.gserviceaccount.com");
        assertThat(claims.path("sub")).isEqualTo(claims.path("iss"));
        assertThat(claims.path("scope").asString()).isEqualTo("https://www.googleapis.com/auth/cloud-platform");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
        assertThat(claims.path("iat").asLong()).isEqualTo(NOW.getEpochSecond());
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(account.key());
        signature.update((parts.get(0) + "." + parts.get(1)).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts.get(2))))
                .isTrue();
    }

    @Test
    void aTokenIsUsedAgainUntilItNearsItsEnd() throws Exception {
        ServiceAccount account = ServiceAccount.write(folder.resolve("account.json"));
        Instant[] now = {NOW};
        InstantSource source = () -> now[0];
        GoogleToken tokens = GoogleToken.of(account.file(), source.withZone(ZoneOffset.UTC));
        String first = tokens.token().reveal();

        now[0] = now[0].plus(Duration.ofMinutes(40));
        assertThat(tokens.token().reveal()).isEqualTo(first);
        now[0] = now[0].plusSeconds(1);
        assertThat(tokens.token().reveal()).isNotEqualTo(first);
    }

    @Test
    void aTokenIsNotSeenInALog() throws Exception {
        ServiceAccount account = ServiceAccount.write(folder.resolve("account.json"));

        assertThat(GoogleToken.of(account.file(), Clock.systemUTC()).token()).hasToString("*****");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rahasia", "{}", "{\"private_key\":\"rahasia!\"}", "{\"private_key\":\"cmFoYXNpYQ==\"}"})
    void anotherFileIsRefusedAndNotQuoted(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("account.json"), content);

        assertThatIOException()
                .isThrownBy(() -> GoogleToken.of(file, Clock.systemUTC()))
                .withMessageContaining("is no key file of a service account")
                .withMessageNotContaining("rahasia")
                .withNoCause();
    }

    private static JsonNode json(String part) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(part));
    }
}
