package dev.rekap.stt.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.FailureCode;
import dev.rekap.stt.TranscriptionException;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpFailureTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), ZoneOffset.UTC);
    private static final Map<String, String> NONE = Map.of();

    @ParameterizedTest
    @CsvSource({
        "400, ENGINE_REJECTED", "401, ENGINE_UNAUTHORIZED", "403, ENGINE_UNAUTHORIZED", "404, ENGINE_UNAVAILABLE",
        "408, ENGINE_UNAVAILABLE", "413, AUDIO_TOO_LONG", "422, ENGINE_REJECTED", "429, ENGINE_RATE_LIMITED",
        "302, ENGINE_UNAVAILABLE", "500, ENGINE_UNAVAILABLE", "503, ENGINE_UNAVAILABLE", "204, ENGINE_UNAVAILABLE"
    })
    void everyStatusHasItsMeaning(int status, FailureCode code) {
        TranscriptionException failure = failure(status, NONE, "<html>rahasia</html>");

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.detail()).isEqualTo("HTTP " + status);
        assertThat(failure.errorType()).isEqualTo(Integer.toString(status));
        assertThat(failure.retryAfter()).isZero();
    }

    @Test
    void anAccountWithoutCreditIsTheOperatorsMatter() {
        TranscriptionException failure = failure(
                429,
                Map.of("Retry-After", "20"),
                "{\"error\":{\"type\":\"insufficient_quota\",\"code\":\"insufficient_quota\"}}");

        assertThat(failure.code()).isEqualTo(FailureCode.ENGINE_UNAUTHORIZED);
        assertThat(failure.detail()).isEqualTo("HTTP 429 insufficient_quota");
        assertThat(failure.retryAfter()).isZero();
        assertThat(failure(402, NONE, "").code()).isEqualTo(FailureCode.ENGINE_UNAUTHORIZED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'error':{'message':'Incorrect key: rahasia','type':'auth','code':'invalid_api_key'}} | HTTP 401 invalid_api_key",
                "{'error':{'message':'rahasia','type':'auth','code':null}} | HTTP 401 auth",
                "{'code':'InvalidRequest','message':'rahasia'} | HTTP 401 InvalidRequest",
                "{'error':{'code':'the key rahasia is wrong'}} | HTTP 401",
                "{'error':'rahasia'} | HTTP 401"
            },
            quoteCharacter = '"')
    void detailHoldsTheCodeOfTheApiAndNotItsMessage(String body, String detail) {
        assertThat(failure(401, NONE, body.replace('\'', '"')).detail()).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource({
        "20, PT20S",
        "1.5, PT1.5S",
        "'Sat, 21 Nov 2026 03:00:40 GMT', PT40S",
        "'Sat, 21 Nov 2026 02:00:00 GMT', PT0S",
        "soon, PT0S",
        "999999999, PT1H"
    })
    void aBusyApiSaysHowLong(String header, Duration wait) {
        TranscriptionException failure = failure(429, Map.of("Retry-After", header), "");

        assertThat(failure.code()).isEqualTo(FailureCode.ENGINE_RATE_LIMITED);
        assertThat(failure.retryAfter()).isEqualTo(wait);
    }

    @Test
    void onlyRateLimitsCauseAPause() {
        assertThat(failure(503, Map.of("Retry-After", "20"), "").retryAfter()).isZero();
    }

    private static TranscriptionException failure(int status, Map<String, String> headers, String body) {
        Map<String, List<String>> all = new HashMap<>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return HttpFailure.of(status, HttpHeaders.of(all, (_, _) -> true), body, NOW);
    }
}
