package dev.rekap.stt.engine.azure;

import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.CompressAudio;
import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.engine.AudioUpload;
import dev.rekap.stt.engine.LanguageRegions;
import dev.rekap.stt.engine.http.AudioForm;
import dev.rekap.stt.engine.http.SpeechApiClient;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Azure's fast transcription: one request with the whole recording, up to two hours, one answer with all of its words. */
public final class AzureEngine implements SpeechToText, AutoCloseable {

    public static final String NAME = "azure";

    /** It offers none to choose from; this is how the price list calls it. */
    public static final String MODEL = "fast-transcription";

    private final AzureEndpoint settings;
    private final CompressAudio compress;
    private final SpeechApiClient http;

    public AzureEngine(AzureEndpoint settings, CompressAudio compress, Clock clock) {
        this.settings = settings;
        this.compress = compress;
        this.http = new SpeechApiClient(settings.deadline(), clock);
    }

    @Override
    public EngineLimits limits() {
        return AudioUpload.limits(settings.maxUpload());
    }

    @Override
    public Transcript transcribe(PreparedAudio recording, TranscriptionRequest spoken)
            throws TranscriptionException, InterruptedException {
        long end = http.end();
        try {
            AudioUpload upload = AudioUpload.of(recording, settings.maxUpload(), compress);
            AudioForm form = AudioForm.of(Map.of("definition", definition(spoken)), "audio", upload);
            HttpRequest request = HttpRequest.newBuilder(settings.endpoint())
                    .header("Content-Type", form.contentType())
                    .header("Accept", "application/json")
                    .header("Ocp-Apim-Subscription-Key", settings.key().reveal())
                    .POST(form.body())
                    .build();
            return AzureAnswer.read(http.textOfAnswer(http.send(request, end)), recording, spoken.language());
        } catch (IOException e) {
            throw SpeechApiClient.broken(e);
        }
    }

    /** Without a locale Azure detects the language. Profanity is not masked. */
    private static String definition(TranscriptionRequest spoken) {
        ObjectNode definition = JsonMapper.shared().createObjectNode();
        if (!spoken.language().isBlank()) {
            definition.putArray("locales").add(LanguageRegions.tag(spoken.language()));
        }
        definition.put("profanityFilterMode", "None");
        List<String> terms = spoken.vocabulary().terms();
        if (!terms.isEmpty()) {
            terms.forEach(definition.putObject("phraseList").putArray("phrases")::add);
        }
        return definition.toString();
    }

    @Override
    public void close() {
        http.close();
    }
}
