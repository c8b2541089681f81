package dev.rekap.gateway.channel.updates;

import dev.rekap.gateway.channel.telegram.WebhookSecret;
import dev.rekap.gateway.channel.updates.BotMode.WithWebhook;
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

/** Takes the updates that Telegram pushes. It answers 200 when an update is durable; after any other answer Telegram repeats it. */
@RestController
@Conditional(WithWebhook.class)
public class WebhookController {

    static final String PATH = "/telegram/webhook";

    /** Far beyond any update of Telegram. */
    static final int MAX_BODY = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);

    private final WebhookSecret secret;
    private final UpdateSink sink;
    private final MeterRegistry meters;

    public WebhookController(WebhookSecret secret, UpdateSink sink, MeterRegistry meters) {
        this.secret = secret;
        this.sink = sink;
        this.meters = meters;
    }

    @PostMapping(PATH)
    ResponseEntity<Void> take(
            @RequestHeader(name = "X-Telegram-Bot-Api-Secret-Token", required = false) @Nullable String claimed,
            HttpServletRequest request)
            throws IOException {
        // Checked before the body is read, so that strangers cannot keep the gateway busy.
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
            LOG.warn("Update not accepted ({}); Telegram will repeat it", e.getMessage());
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
