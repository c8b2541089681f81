package dev.rekap.extraction.config;

import dev.rekap.provider.ProviderMeters;
import java.util.Locale;

/** What {@code REKAP_EXTRACTOR} can ask for. */
public enum Choice {
    /** The models that are configured, in the order below; the grammar if none is. */
    AUTO("", ProviderMeters.NONE),
    OPENAI("https://api.openai.com/v1", "gpt-4.1-mini"),
    GEMINI("https://generativelanguage.googleapis.com/v1beta", "gemini-2.5-flash"),
    ANTHROPIC("https://api.anthropic.com/v1", "claude-haiku-4-5"),
    OLLAMA("http://localhost:11434", "qwen2.5:3b"),
    /** The grammar. */
    RULES("", ProviderMeters.NONE);

    private final String url;
    private final String model;

    Choice(String url, String model) {
        this.url = url;
        this.model = model;
    }

    /** As settings, results and meters have it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where the vendor answers, or a server on this machine. */
    String defaultUrl() {
        return url;
    }

    /** The one that is asked if none is set. */
    String defaultModel() {
        return model;
    }
}
