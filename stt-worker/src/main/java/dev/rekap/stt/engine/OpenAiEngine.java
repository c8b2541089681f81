package dev.rekap.stt.engine;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Transcript;
import dev.rekap.stt.CompressAudio;
import dev.rekap.stt.Recording;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Any server with OpenAI's {@code POST /v1/audio/transcriptions}: OpenAI, Groq, LocalAI, speaches, vLLM, whisper.cpp's. */
public final class OpenAiEngine implements SpeechToText, AutoCloseable {

    public static final String NAME = "openai";

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int MAX_ANSWER = 8 * 1024 * 1024;

    private final OpenAiSettings settings;
    private final CompressAudio compress;
    private final Clock clock;
    private final HttpClient http;

    /** Times cost a second kind of answer, which newer models do not have; once refused it is not asked for again. */
    private volatile boolean timesRefused;

    public OpenAiEngine(OpenAiSettings settings, CompressAudio compress, Clock clock) {
        this.settings = settings;
        this.compress = compress;
        this.clock = clock;
        this.timesRefused = settings.model().startsWith("gpt-");
        this.http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                // A redirect would carry the key and the recording to whoever is named there.
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public Transcript transcribe(Recording recording, String language)
            throws TranscriptionException, InterruptedException {
        long end = System.nanoTime() + settings.deadline().toNanos();
        try {
            Upload upload = Upload.of(recording, settings.maxUpload(), compress);
            boolean withTimes = !timesRefused;
            HttpResponse<byte[]> response = send(upload, language, withTimes, end);
            if (withTimes && response.statusCode() == 400 && text(response).contains("response_format")) {
                timesRefused = true;
                response = send(upload, language, false, end);
            }
            if (response.statusCode() != 200) {
                throw OpenAiFailure.of(response.statusCode(), response.headers(), text(response), clock);
            }
            return OpenAiAnswer.read(text(response), recording, language);
        } catch (IOException e) {
            throw new TranscriptionException(
                    FailureCode.ENGINE_UNAVAILABLE,
                    "no answer: " + e.getClass().getSimpleName(),
                    e,
                    Duration.ZERO,
                    "connection");
        }
    }

    private HttpResponse<byte[]> send(Upload upload, String language, boolean withTimes, long end)
            throws IOException, TranscriptionException, InterruptedException {
        Multipart form = Multipart.of(fields(language, withTimes), upload);
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.endpoint())
                .header("Content-Type", form.contentType())
                .header("Accept", "application/json")
                .POST(form.body());
        if (!settings.key().isBlank()) {
            request.header("Authorization", "Bearer " + settings.key().reveal());
        }
        // The request's own timeout ends with the headers; a body that trickles must end, too.
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER));
        try {
            return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new TranscriptionException(
                    FailureCode.ENGINE_UNAVAILABLE,
                    "no answer within " + settings.deadline().toSeconds() + " s",
                    e,
                    Duration.ZERO,
                    "timeout");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private Map<String, String> fields(String language, boolean withTimes) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("model", settings.model());
        String code = Locale.forLanguageTag(language).getLanguage();
        if (!code.isEmpty()) {
            fields.put("language", code);
        }
        fields.put("response_format", withTimes ? "verbose_json" : "json");
        return fields;
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
