package dev.rekap.model.settings;

import dev.rekap.model.ModelApi;
import dev.rekap.model.vendor.AnthropicApi;
import dev.rekap.model.vendor.GeminiApi;
import dev.rekap.model.vendor.OllamaApi;
import dev.rekap.model.vendor.OpenAiApi;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a list of providers can name. */
public enum Choice {
    /** The models that are configured, in the order below; the grammar if none is. */
    AUTO(null),
    OPENAI(new OpenAiApi()),
    GEMINI(new GeminiApi()),
    ANTHROPIC(new AnthropicApi()),
    OLLAMA(new OllamaApi()),
    /** The service's grammar, which runs in its process. */
    RULES(null);

    @SuppressWarnings("ImmutableEnumChecker") // The descriptions of vendors have no state.
    private final @Nullable ModelApi api;

    Choice(@Nullable ModelApi api) {
        this.api = api;
    }

    /** The name in settings, results and meters. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Nullable
    ModelApi api() {
        return api;
    }
}
