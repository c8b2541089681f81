package dev.rekap.stt.engine.openai;

import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.CompressAudio;
import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.engine.AudioUpload;
import dev.rekap.stt.engine.http.AudioForm;
import dev.rekap.stt.engine.http.SpeechApiClient;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Any server with OpenAI's {@code POST /v1/audio/transcriptions}: OpenAI, Groq, LocalAI, speaches, vLLM, whisper.cpp's. */
public final class OpenAiEngine implements SpeechToText, AutoCloseable {

    public static final String NAME = "openai";

    /** What the API takes, as its error message lists it; any other, such as Javanese, is refused with 400 and is left to the engine to find out. */
    private static final Set<String> LANGUAGES = Set.of(
            "af", "ar", "az", "be", "bg", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr",
            "gl", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "kk", "kn", "ko", "lt", "lv", "mi", "mk", "mr",
            "ms", "ne", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "sw", "ta", "th", "tl", "tr", "uk",
            "ur", "vi", "zh");

    /** Models that return probabilities, by OpenAI's reference; others reject the request for them. */
    private static final Pattern RETURNS_PROBABILITIES =
            Pattern.compile("gpt-4o-(mini-)?transcribe(-\\d{4}-\\d{2}-\\d{2})?");

    private final OpenAiEndpoint settings;
    private final CompressAudio compress;
    private final SpeechApiClient http;

    /** Times need another response format, which newer models reject; after a rejection it is not requested again. */
    private volatile boolean timesRefused;

    /** whisper.cpp's server reads nothing else; a server that took a wav after it refused the original gets no other. */
    private volatile boolean wavOnly;

    public OpenAiEngine(OpenAiEndpoint settings, CompressAudio compress, Clock clock) {
        this.settings = settings;
        this.compress = compress;
        this.timesRefused = settings.model().startsWith("gpt-");
        this.http = new SpeechApiClient(settings.deadline(), clock);
    }

    @Override
    public EngineLimits limits() {
        return AudioUpload.limits(settings.maxUpload());
    }

    @Override
    public Set<String> enginesThatForce() {
        return Set.of(NAME);
    }

    @Override
    public Transcript transcribe(PreparedAudio recording, TranscriptionRequest spoken)
            throws TranscriptionException, InterruptedException {
        long end = http.end();
        try {
            PreparedAudio sent = wavOnly ? recording.asWav() : recording;
            AudioUpload upload = AudioUpload.of(sent, settings.maxUpload(), compress);
            HttpResponse<byte[]> response = send(upload, spoken, end);
            AudioUpload wav = AudioUpload.of(recording.asWav());
            if (!wav.equals(upload) && wav.fits(settings.maxUpload()) && isUnread(response)) {
                response = send(wav, spoken, end);
                wavOnly |= !isUnread(response);
            }
            return OpenAiAnswer.read(http.textOfAnswer(response), recording, spoken.language());
        } catch (IOException e) {
            throw SpeechApiClient.broken(e);
        }
    }

    private HttpResponse<byte[]> send(AudioUpload upload, TranscriptionRequest spoken, long end)
            throws IOException, TranscriptionException, InterruptedException {
        boolean withTimes = !timesRefused;
        HttpResponse<byte[]> response = http.send(request(upload, spoken, withTimes), end);
        if (withTimes
                && response.statusCode() == 400
                && SpeechApiClient.text(response).contains("response_format")) {
            timesRefused = true;
            return http.send(request(upload, spoken, false), end);
        }
        return response;
    }

    /** Whether the server may be unable to read the file: 400, or 200 with an error, as whisper.cpp's older ones answer. */
    private static boolean isUnread(HttpResponse<byte[]> response) {
        return response.statusCode() == 400
                || response.statusCode() == 415
                || (response.statusCode() == 200 && OpenAiAnswer.isError(SpeechApiClient.text(response)));
    }

    private HttpRequest request(AudioUpload upload, TranscriptionRequest spoken, boolean withTimes) throws IOException {
        AudioForm form = AudioForm.of(fields(spoken, withTimes), "file", upload);
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.endpoint())
                .header("Content-Type", form.contentType())
                .header("Accept", "application/json")
                .POST(form.body());
        if (!settings.key().isBlank()) {
            request.header("Authorization", "Bearer " + settings.key().reveal());
        }
        return request.build();
    }

    private Map<String, String> fields(TranscriptionRequest spoken, boolean withTimes) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("model", settings.model());
        String code = TranscriptionRequest.primary(spoken.language());
        if (LANGUAGES.contains(code)) {
            fields.put("language", code);
        }
        String prompt = OpenAiPrompt.of(spoken);
        if (!prompt.isEmpty()) {
            fields.put("prompt", prompt);
        }
        if (spoken.forced()) {
            // The likeliest words, whatever the server's own setting is.
            fields.put("temperature", "0");
        }
        fields.put("response_format", withTimes ? "verbose_json" : "json");
        if (RETURNS_PROBABILITIES.matcher(settings.model()).matches()) {
            fields.put("include[]", "logprobs");
        }
        return fields;
    }

    @Override
    public void close() {
        http.close();
    }
}
