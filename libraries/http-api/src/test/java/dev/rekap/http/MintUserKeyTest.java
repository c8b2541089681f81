package dev.rekap.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rekap.contracts.Secret;
import dev.rekap.contracts.UserId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MintUserKeyTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("REKAP_USER_KEY_SECRET", "a secret of the tests, long enough");

    @Test
    void theKeyIsTheOneThatTheServicesTake() {
        String key = MintUserKey.mint(ENVIRONMENT, "toko");

        assertThat(new UserKeys(new Secret("a secret of the tests, long enough")).verify(key))
                .contains(new UserId("toko"));
    }

    @Test
    void aSecretThatIsMissingOrTooShortIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MintUserKey.mint(Map.of(), "toko"))
                .withMessageContaining("REKAP_USER_KEY_SECRET");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MintUserKey.mint(Map.of("REKAP_USER_KEY_SECRET", "short"), "toko"))
                .withMessageContaining("32");
    }

    @Test
    void aRevokedKeyIsReplaced() {
        String key = MintUserKey.mint(
                Map.of(
                        "REKAP_USER_KEY_SECRET", "a secret of the tests, long enough",
                        "REKAP_USER_KEY_GENERATIONS", "warung=4,toko=2"),
                "toko");

        assertThat(key).isNotEqualTo(MintUserKey.mint(ENVIRONMENT, "toko"));
    }

    @Test
    void wrongUsageIsExplained() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MintUserKey.mint(ENVIRONMENT))
                .withMessageContaining("USER_ID");
        assertThatIllegalArgumentException().isThrownBy(() -> MintUserKey.mint(ENVIRONMENT, "not a user"));
    }
}
