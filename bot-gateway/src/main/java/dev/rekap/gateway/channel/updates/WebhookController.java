package dev.rekap.gateway.channel.updates;

import dev.rekap.gateway.channel.telegram.WebhookSecret;
import dev.rekap.gateway.config.WithWebhook;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes the updates that Telegram brings. It says 200 when an update is safe; on anything else Telegram brings it again. */
@RestController
@Conditional(WithWebhook.class)
public class WebhookController {

    static final String PATH = "/telegram/webhook";

    /** Far beyond any update; whoever sends more is not Telegram. */
    static final int MAX_BODY = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);

    private final WebhookSecret secret;
    private final KeepUpdate sink;
    private final MeterRegistry meters;

    public WebhookController(WebhookSecret secret, KeepUpdate sink, MeterRegistry meters) {
        this.secret = secret;
        this.sink = sink;
        this.meters = meters;
    }

    @PostMapping(PATH)
    ResponseEntity<Void> take(
            @RequestHeader(name = "X-Telegram-Bot-Api-Secret-Token", required = false) @Nullable String claimed,
            HttpServletRequest request)
            throws IOException {
        // Before the body: nobody is to keep us busy with one who cannot say that Telegram sends it.
        if (!secret.is(claimed)) {
            return answer(HttpStatus.UNAUTHORIZED);
        }
        byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        try {
            sink.keep(body);
        } catch (RuntimeException e) {
            LOG.warn("An update cannot be kept ({}); Telegram brings it again", e.getMessage());
            return answer(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return answer(HttpStatus.OK);
    }

    private ResponseEntity<Void> answer(HttpStatus status) {
        meters.counter("rekap.telegram.webhook", "status", Integer.toString(status.value()))
                .increment();
        return ResponseEntity.status(status).build();
    }
}
