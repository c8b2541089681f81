package dev.rekap.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.Secret;
import dev.rekap.contracts.UserId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserKeysTest {

    private final UserKeys keys = new UserKeys(new Secret("a secret of the tests, long enough"));

    @ParameterizedTest
    @ValueSource(strings = {"toko-minuman", "telegram:4711", "ibu@warung.example", "Sübandi"})
    void aKeyNamesTheUserItWasMintedFor(String user) {
        assertThat(keys.verify(keys.mint(new UserId(user)))).contains(new UserId(user));
    }

    @Test
    void theFormOfAKeyStaysAsItIs() {
        assertThat(new UserKeys(new Secret("a secret of the tests")).mint(new UserId("toko")))
                .isEqualTo("rku_dG9rbw.Uq0GdB5EHETLhipFzjLfTKt5XP8bzpXcvTTjf3u-Stk");
    }

    @Test
    void aKeyOfAnotherSecretIsNone() {
        String foreign = new UserKeys(new Secret("another secret, longer")).mint(new UserId("toko"));

        assertThat(keys.verify(foreign)).isEmpty();
    }

    @Test
    void aKeyIsRevokedAloneByTheNextGeneration() {
        Secret secret = new Secret("a secret of the tests, long enough");
        UserId shop = new UserId("toko");
        UserId stall = new UserId("warung");
        UserKeys next = new UserKeys(secret, Map.of(shop, 2));

        assertThat(next.verify(keys.mint(shop))).isEmpty();
        assertThat(next.verify(next.mint(shop))).contains(shop);
        assertThat(next.verify(keys.mint(stall))).contains(stall);
    }

    @Test
    void aKeyForAnotherUserCannotBeMadeFromOnesOwn() {
        String own = keys.mint(new UserId("toko"));
        String other = keys.mint(new UserId("warung"));

        assertThat(keys.verify(other.substring(0, other.indexOf('.')) + own.substring(own.indexOf('.'))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rku_", "rku_dG9rbw", "rku_.", "rku_dG9rbw.", "rku_!.!", "rku_IA.AAAA", "dG9rbw.AAAA"})
    void malformedKeyIsRefused(String text) {
        assertThat(keys.verify(text)).isEmpty();
    }

    @Test
    void aKeyOfEndlessLengthIsRefused() {
        assertThat(keys.verify("rku_" + "A".repeat(100_000) + ".AAAA")).isEmpty();
    }
}
