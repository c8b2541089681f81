package dev.rekap.stt.engine.catalog;

import dev.rekap.stt.engine.EngineFactory;
import dev.rekap.stt.engine.EngineSelection;
import dev.rekap.stt.engine.EngineSelection.Candidate;
import dev.rekap.stt.engine.aws.AwsFactory;
import dev.rekap.stt.engine.azure.AzureFactory;
import dev.rekap.stt.engine.google.GoogleFactory;
import dev.rekap.stt.engine.openai.OpenAiFactory;
import dev.rekap.stt.engine.sphinx.SphinxFactory;
import dev.rekap.stt.engine.whisper.WhisperFactory;
import java.util.List;

/** The one list of engines, in the order in which {@code auto} selects them. */
public final class EngineCatalog {

    private static final List<EngineFactory<?>> FACTORIES = List.of(
            new OpenAiFactory(),
            new AzureFactory(),
            new GoogleFactory(),
            new AwsFactory(),
            new WhisperFactory(),
            new SphinxFactory());

    private EngineCatalog() {}

    /** All names, without {@code auto}. */
    public static List<String> names() {
        return FACTORIES.stream().<String>map(EngineFactory::name).toList();
    }

    /** The settings records of all engines. */
    public static List<Class<?>> settingsTypes() {
        return FACTORIES.stream().<Class<?>>map(EngineFactory::settingsType).toList();
    }

    /** Binds settings to a record; a reference to {@code bindOrCreate} of Spring's binder. */
    @FunctionalInterface
    public interface Binding {

        <S> S bind(String prefix, Class<S> type);
    }

    /**
     * All engines with their settings.
     *
     * @throws org.springframework.boot.context.properties.bind.BindException if a value is out of its range
     */
    public static EngineSelection bind(Binding binding) {
        return new EngineSelection(FACTORIES.stream()
                .<Candidate<?>>map(factory -> candidate(factory, binding))
                .toList());
    }

    private static <S> Candidate<S> candidate(EngineFactory<S> factory, Binding binding) {
        return new Candidate<>(factory, binding.bind("rekap.stt." + factory.name(), factory.settingsType()));
    }
}
