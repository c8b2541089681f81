package dev.rekap.gateway.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.Secret;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

    private static final Secret TOKEN = new Secret("123:ABC");

    @Test
    void itFollowsFromTheTokenAlone() {
        WebhookSecret secret = WebhookSecret.of(TOKEN);

        assertThat(secret).isEqualTo(WebhookSecret.of(TOKEN)).isNotEqualTo(WebhookSecret.of(new Secret("123:ABD")));
        assertThat(secret.value().reveal()).matches("[A-Za-z0-9_-]{1,256}").doesNotContain("ABC");
    }

    @Test
    void onlyItselfIsIt() {
        WebhookSecret secret = new WebhookSecret(new Secret("rahasia-sekali-123"));

        assertThat(secret.is("rahasia-sekali-123")).isTrue();
        assertThat(secret.is("rahasia-sekali-124")).isFalse();
        assertThat(secret.is("")).isFalse();
        assertThat(secret.is(null)).isFalse();
    }

    @Test
    void itIsNotSeenInALog() {
        assertThat(WebhookSecret.of(TOKEN).toString()).contains("*****").doesNotContain("ABC");
    }
}
