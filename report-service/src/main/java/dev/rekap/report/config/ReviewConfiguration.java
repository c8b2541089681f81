package dev.rekap.report.config;

import dev.rekap.contracts.Secret;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.http.Caller;
import dev.rekap.http.GuestTokens;
import dev.rekap.http.IdParameter;
import dev.rekap.http.PublicPages;
import dev.rekap.http.TokenSettings;
import dev.rekap.report.http.ReviewPageController;
import dev.rekap.report.micrometer.ReviewMeters;
import dev.rekap.report.port.Background;
import dev.rekap.report.postgres.PostgresLinkGenerations;
import dev.rekap.report.postgres.PostgresReports;
import dev.rekap.report.review.EditRows;
import dev.rekap.report.review.LinkGenerations;
import dev.rekap.report.review.ReviewLinks;
import dev.rekap.report.review.ReviewListener;
import dev.rekap.report.vocabulary.LearnVocabulary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires corrections and the links to the page for them. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

    @Bean
    EditRows editRows(
            PostgresReports reports, ReviewListener listener, LearnVocabulary learning, Background background) {
        return new EditRows(reports, listener, learning, background);
    }

    @Bean
    ReviewListener reviewMeters(MeterRegistry meters) {
        return new ReviewMeters(meters);
    }

    @Bean
    LinkGenerations linkGenerations(JdbcClient jdbc) {
        return new PostgresLinkGenerations(jdbc);
    }

    /** None without a public address. */
    @Bean
    @Nullable
    ReviewLinks reviewLinks(ReportProperties properties, TokenSettings tokens, Clock clock) {
        if (properties.publicAddress().isEmpty()) {
            return null;
        }
        Secret secret = tokens.userKeySecret();
        if (secret.isBlank()) {
            throw new IllegalArgumentException("rekap.report.public-url (REKAP_REPORT_PUBLIC_URL) wants"
                    + " rekap.user-key-secret (REKAP_USER_KEY_SECRET), which signs the links to the review page");
        }
        return new ReviewLinks(secret, properties.publicAddress().orElseThrow(), clock);
    }

    @Bean
    GuestTokens guestTokens(Optional<ReviewLinks> links) {
        return token -> links.flatMap(known -> known.verify(token))
                .map(opened -> new Caller.Guest(opened.report().toString(), opened.generation()));
    }

    /** Without links there is no page, and its address takes a token like any other. */
    @Bean
    PublicPages publicPages(Optional<ReviewLinks> links) {
        return new PublicPages(links.isPresent() ? ReviewPageController.paths() : List.of());
    }

    @Bean
    IdParameter<FileId> fileIdParameter() {
        return new IdParameter<>(FileId.class, FileId::parse, OrderProblem.INVALID_FILE_ID);
    }
}
