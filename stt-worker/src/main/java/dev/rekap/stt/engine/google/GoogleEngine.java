package dev.rekap.stt.engine.google;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.engine.LanguageRegions;
import dev.rekap.stt.engine.http.SpeechApiClient;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Google's Cloud Speech-to-Text, version 2, by its {@code recognize} over HTTP: up to a minute of sound in one request. Longer
 * recordings have to be cut before; Google's own way for them wants the audio in a bucket of its own.
 */
public final class GoogleEngine implements SpeechToText, AutoCloseable {

    public static final String NAME = "google";

    /** By Google's quotas; a request may have 10 MB, and a minute of wav has two. */
    private static final double LONGEST = 60;

    /** Of a minute while it is made, and as much again for what else the heap holds. */
    private static final long REQUEST_BYTES = 16 << 20;

    /** A little less, for pieces are measured in samples. */
    private static final EngineLimits LIMITS = new EngineLimits(LONGEST - 1, Long.MAX_VALUE);

    private final GoogleEndpoint settings;
    private final GoogleToken token;
    private final SpeechApiClient http;

    /**
     * Makes the engine.
     *
     * @throws IOException if the credentials cannot be read
     */
    public GoogleEngine(GoogleEndpoint settings, Clock clock) throws IOException {
        this.settings = settings;
        this.token = GoogleToken.of(settings.credentials(), clock);
        this.http = new SpeechApiClient(settings.deadline(), clock);
    }

    /** A request lies in memory, in Base64 and more than once while it is made. */
    @Override
    public int recordingsAtOnce() {
        return Math.clamp(Runtime.getRuntime().maxMemory() / REQUEST_BYTES, 1, REMOTE_AT_ONCE);
    }

    @Override
    public EngineLimits limits() {
        return LIMITS;
    }

    @Override
    public Transcript transcribe(PreparedAudio recording, TranscriptionRequest spoken)
            throws TranscriptionException, InterruptedException {
        long end = http.end();
        if (recording.seconds() > LONGEST) {
            throw new TranscriptionException(FailureCode.AUDIO_TOO_LONG, "Google takes a minute at once");
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(settings.endpoint())
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .header("Authorization", "Bearer " + token.token().reveal())
                    .POST(BodyPublishers.ofString(body(recording, spoken)))
                    .build();
            return GoogleAnswer.read(http.textOfAnswer(http.send(request, end)), recording, spoken.language());
        } catch (IOException e) {
            throw SpeechApiClient.broken(e);
        }
    }

    private String body(PreparedAudio recording, TranscriptionRequest spoken) throws IOException {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        ObjectNode config = body.putObject("config");
        config.putObject("autoDecodingConfig");
        config.put("model", settings.model());
        // Without a language Google detects it, if the model can.
        config.putArray("languageCodes")
                .add(spoken.language().isBlank() ? "auto" : LanguageRegions.tag(spoken.language()));
        config.putObject("features")
                .put("enableWordTimeOffsets", true)
                .put("enableWordConfidence", true)
                .put("enableAutomaticPunctuation", true);
        List<String> terms = spoken.vocabulary().terms();
        if (!terms.isEmpty()) {
            ArrayNode phrases = config.putObject("adaptation")
                    .putArray("phraseSets")
                    .addObject()
                    .putObject("inlinePhraseSet")
                    .putArray("phrases");
            terms.forEach(term -> phrases.addObject().put("value", term));
        }
        body.put("content", Base64.getEncoder().encodeToString(Files.readAllBytes(recording.wav())));
        return body.toString();
    }

    @Override
    public void close() {
        http.close();
    }
}
