package dev.rekap.report.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import dev.rekap.report.review.LinkGenerations;
import dev.rekap.report.review.ReviewLinks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives and revokes links to the page on which a report is put right. Whoever has such a link gives no others. */
@RestController
@RequestMapping("/api/v1/reports/{id}/review-links")
class ReviewLinkController {

    private static final int MOST_HOURS = 72;
    private static final int USUAL_HOURS = 24;

    private final VisibleReports visible;
    private final Optional<ReviewLinks> links;
    private final LinkGenerations generations;

    ReviewLinkController(VisibleReports visible, Optional<ReviewLinks> links, LinkGenerations generations) {
        this.visible = visible;
        this.links = links;
        this.generations = generations;
    }

    /**
     * Which link.
     *
     * @param hours for which it opens the page, 1 to 72; 24 if they are left out
     */
    record NewLink(@Nullable Integer hours) {

        Duration validity() {
            int wanted = hours == null ? USUAL_HOURS : hours;
            if (wanted < 1 || wanted > MOST_HOURS) {
                throw new ProblemException(StandardProblem.MALFORMED_REQUEST, "hours");
            }
            return Duration.ofHours(wanted);
        }
    }

    /**
     * A link.
     *
     * @param url opens the page; whoever has it may read and correct this report
     * @param expiresAt when it opens nothing any more
     */
    record LinkView(String url, Instant expiresAt) {}

    /** Gives a link to the page. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LinkView create(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ReportId id,
            @RequestBody(required = false) @Nullable NewLink wanted) {
        visible.report(caller, id);
        Duration validity = (wanted == null ? new NewLink(null) : wanted).validity();
        ReviewLinks.Link link = links.orElseThrow(() -> new ProblemException(OrderProblem.NO_PUBLIC_ADDRESS))
                .create(id, generations.current(id).orElseThrow(VisibleReports::notFound), validity);
        return new LinkView(link.url().toString(), link.expiresAt());
    }

    /** Revokes all links to the report. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@AuthenticationPrincipal Caller caller, @PathVariable ReportId id) {
        generations.revoke(visible.report(caller, id).id());
    }
}
