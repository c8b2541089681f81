package dev.rekap.action.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rekap.contracts.Secret;
import dev.rekap.contracts.UserId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopPropertiesTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    @Test
    void noShopIsFine() {
        assertThat(shop("", "", "", "", "").account()).isEmpty();
    }

    @Test
    void shopIsReadWithoutSlashesAtItsEndAndShowsNoSecret() {
        ShopProperties shop = shop("https://toko.example/dir//", "ck_1", "cs_1", "pemilik", "abcd efgh");

        assertThat(shop.account()).hasValueSatisfying(account -> {
            assertThat(account.url()).hasToString("https://toko.example/dir");
            assertThat(account.hasMedia()).isTrue();
        });
        assertThat(shop.toString()).doesNotContain("ck_1", "cs_1", "abcd");
        assertThat(shop.settle()).isEqualTo(Duration.ofMinutes(1));
        assertThat(shop.ownerIds()).containsExactly(new UserId("42"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://toko.example",
                "http://127.0.0.1.example",
                "ftp://toko",
                "https://a b",
                "https://u:p@toko"
            })
    void addressesThatCannotBeTrustedAreRefused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> shop(url, "ck", "cs", "", ""));
    }

    @Test
    void incompleteSettingsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> shop("https://toko.example", "", "cs", "", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> shop("https://toko.example", "ck", "cs", "user", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShopProperties("", none(), none(), "", none(), List.of(), Duration.ofMinutes(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ActionProperties(5, Duration.ofDays(90)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ActionProperties(2, Duration.ofHours(1)));
        assertThat(shop("http://127.0.0.1:8088", "ck", "cs", "", "").account()).isPresent();
    }

    private static Secret none() {
        return new Secret("");
    }

    private static ShopProperties shop(String url, String key, String secret, String user, String password) {
        return new ShopProperties(
                url, new Secret(key), new Secret(secret), user, new Secret(password), List.of(" 42", ""), DEADLINE);
    }
}
