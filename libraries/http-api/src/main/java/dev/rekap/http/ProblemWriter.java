package dev.rekap.http;

import dev.rekap.contracts.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents (RFC 9457) and logs the causes that the caller must not see. */
public final class ProblemWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    /** Seconds after which a call refused with 429 or 503 may be repeated. */
    private static final String RETRY_AFTER_SECONDS = "10";

    private final JsonMapper json;
    private final LocaleResolver locales;

    public ProblemWriter(JsonMapper json, LocaleResolver locales) {
        this.json = json;
        this.locales = locales;
    }

    void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem) throws IOException {
        if (response.isCommitted()) {
            LOG.debug("Problem {} after the response was committed", problem.code(), problem);
            return;
        }
        HttpStatus status = HttpStatus.valueOf(problem.code().status());
        Locale locale = locales.resolveLocale(request);
        Map<String, Object> body = document(problem, status.value(), locale);
        response.reset();
        if (problem.getCause() instanceof ErrorResponse framework) {
            framework.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        if (status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.TOO_MANY_REQUESTS) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (status == HttpStatus.UNAUTHORIZED) {
            String given = request.getHeader(HttpHeaders.AUTHORIZATION);
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    given == null ? "Bearer realm=\"rekap\"" : "Bearer realm=\"rekap\", error=\"invalid_token\"");
            // What a stranger still sends is not waited for, see UnreadBodyValve.
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        String trace = traceId();
        body.put("trace_id", trace);
        if (status.is5xxServerError()) {
            LOG.error("Request failed: {} {} [{}]", problem.code(), request.getMethod(), trace, problem.getCause());
        }
        // Spring Security adds its headers further in than some requests are refused.
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setStatus(status.value());
        response.setLocale(locale);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] document = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        // Who is still sending knows by it that this is all.
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
        response.flushBuffer();
    }

    /**
     * The document.
     *
     * @param status of the response, which RFC 9457 wants here, too
     */
    static Map<String, Object> document(ProblemException problem, int status, Locale locale) {
        ProblemCode code = problem.code();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "type",
                "urn:rekap:problem:" + code.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        body.put("title", code.text(locale));
        body.put("status", status);
        body.put("detail", problem.detail(locale));
        body.put("code", code.name());
        body.putAll(problem.members());
        return body;
    }

    /** The current trace's id, or a random one where nothing traces. */
    private static String traceId() {
        return Optional.ofNullable(MDC.get("trace_id"))
                .orElseGet(() ->
                        HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
    }
}
