package dev.rekap.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.Secret;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.review.ReviewLinks.Opened;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewLinksTest {

    private static final Secret SECRET = new Secret("a secret of the tests, long enough");

    private Instant now = Instant.parse("2026-11-21T10:00:00.5Z");
    private final ReviewLinks links = links(SECRET);
    private final ReportId report = ReportId.random();

    @Test
    void linkOpensItsReportUntilItExpires() {
        ReviewLinks.Link link = links.create(report, 3, Duration.ofHours(2));

        assertThat(link.url().toString()).startsWith("https://rekap.example.org/toko/review#rrl_");
        assertThat(link.expiresAt()).isEqualTo("2026-11-21T12:00:00Z");
        assertThat(links.verify(link.url().getFragment())).contains(new Opened(report, 3));
        now = Instant.parse("2026-11-21T11:59:59.9Z");
        assertThat(links.verify(link.url().getFragment())).isPresent();
        now = Instant.parse("2026-11-21T12:00:00Z");
        assertThat(links.verify(link.url().getFragment())).isEmpty();
    }

    @Test
    void forgedTokenOpensNothing() {
        String token = links.create(report, 0, Duration.ofHours(1)).url().getFragment();

        for (int place = ReviewLinks.PREFIX.length(); place < token.length() - 1; place++) {
            char other = token.charAt(place) == 'A' ? 'B' : 'A';
            assertThat(links.verify(token.substring(0, place) + other + token.substring(place + 1)))
                    .isEmpty();
        }
        for (String wrong : List.of("", "rrl_", "rrl_!", token.substring(4), token + "AAAA", token.substring(0, 40))) {
            assertThat(links.verify(wrong)).isEmpty();
        }
        assertThat(links(new Secret("another secret of the tests, as long")).verify(token))
                .isEmpty();
    }

    @Test
    void addressStandsInNoLog() {
        ReviewLinks.Link link = links.create(report, 0, Duration.ofHours(1));

        assertThat(link.toString()).doesNotContain("rrl_", "example");
    }

    private ReviewLinks links(Secret secret) {
        InstantSource time = () -> now;
        return new ReviewLinks(secret, URI.create("https://rekap.example.org/toko"), time.withZone(ZoneOffset.UTC));
    }
}
