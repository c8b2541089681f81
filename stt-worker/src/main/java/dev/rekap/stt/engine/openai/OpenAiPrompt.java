package dev.rekap.stt.engine.openai;

import dev.rekap.stt.TranscriptionRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Text as if it preceded the recording: Whisper continues in its language and spelling. */
final class OpenAiPrompt {

    /** "This is a voice note in …", with no name and no number that could be mistaken for an order's. */
    private static final Map<String, String> OPENINGS = Map.of(
            "id", "Ini pesan suara dalam bahasa Indonesia.",
            "ms", "Ini pesanan suara dalam bahasa Melayu.",
            "jv", "Iki pesen swara nganggo basa Jawa.",
            "su", "Ieu pesen sora dina basa Sunda.",
            "en", "This is a voice note in English.");

    private OpenAiPrompt() {}

    /** The prompt; empty if there is none. */
    static String of(TranscriptionRequest spoken) {
        List<String> sentences = new ArrayList<>();
        if (spoken.forced()) {
            sentences.add(opening(Locale.forLanguageTag(spoken.language())));
        }
        if (!spoken.vocabulary().terms().isEmpty()) {
            sentences.add(String.join(", ", spoken.vocabulary().terms()) + ".");
        }
        return String.join(" ", sentences);
    }

    /** Of a language without a sentence here, its own name for itself. */
    private static String opening(Locale language) {
        return OPENINGS.getOrDefault(language.getLanguage(), language.getDisplayLanguage(language) + ".");
    }
}
