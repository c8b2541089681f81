package dev.rekap.extraction.wiring;

import dev.rekap.extraction.Extractor;
import dev.rekap.extraction.openai.Endpoint;
import dev.rekap.extraction.openai.OpenAiExtractor;
import dev.rekap.extraction.openai.TokenCount;
import dev.rekap.extraction.rules.RulesExtractor;
import dev.rekap.provider.ProviderMeters;
import java.time.Clock;

/**
 * The extractor that the settings ask for.
 *
 * @param name as results tell it: {@code rules}, {@code openai}
 * @param model that is asked for; {@code none} if there is no choice
 * @param host of the endpoint; empty for an extractor of our own
 * @param about for the operator, at start
 */
public record ChosenExtractor(String name, String model, String host, String about, Extractor extractor) {

    /** Chooses; {@code tokens} is told what a model's calls cost. */
    public static ChosenExtractor of(ExtractionSettings settings, TokenCount tokens) {
        if (!settings.wantsModel()) {
            return new ChosenExtractor(
                    "rules", ProviderMeters.NONE, "", "a grammar of spoken Indonesian, offline", new RulesExtractor());
        }
        Endpoint endpoint = new Endpoint(
                settings.openai().baseUrl(),
                settings.openai().model(),
                settings.openai().key(),
                settings.deadline());
        return new ChosenExtractor(
                "openai",
                endpoint.model(),
                String.valueOf(endpoint.baseUrl().getHost()),
                endpoint.model() + " at " + endpoint.baseUrl(),
                new OpenAiExtractor(endpoint, tokens, Clock.systemUTC()));
    }
}
