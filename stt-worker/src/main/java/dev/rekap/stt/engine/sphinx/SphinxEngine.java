package dev.rekap.stt.engine.sphinx;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.process.Program;
import dev.rekap.stt.process.ProgramResult;
import dev.rekap.stt.process.ProgramTimeoutException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * PocketSphinx with a closed vocabulary: offline and free, for demonstrations. It recognises a drink order in
 * any sound, and knows only the names, streets and drinks of its grammar.
 */
public final class SphinxEngine implements SpeechToText, AutoCloseable {

    public static final String NAME = "sphinx";

    /** The language of its dictionary. */
    private static final String LANGUAGE = "id";

    /** Of sound without a pause, such as music, it keeps every guess: 1.5 MB for each second. */
    private static final EngineLimits LIMITS = new EngineLimits(60, Long.MAX_VALUE);

    private static final int MAX_OUTPUT = 4 * 1024 * 1024;

    /**
     * Fewer, longer words: with the default {@code wip} of 0.65 a number grows by an extra word. Without the last
     * pass over the lattice the words are the same, and version 5 ends in seconds and not in minutes.
     */
    private static final List<String> TUNING = List.of("-wip", "0.2", "-bestpath", "no", "-logfn", "/dev/null");

    private final Program program;
    private final SphinxDialect dialect;
    private final Duration deadline;
    private final SphinxVocabulary vocabulary = new SphinxVocabulary();
    private final Path acousticModel;

    /**
     * Makes the engine.
     *
     * @param acousticModel folder of the English model whose phones the dictionary uses
     * @param deadline of one recording
     */
    public SphinxEngine(Program program, SphinxDialect dialect, Path acousticModel, Duration deadline) {
        this.program = program;
        this.dialect = dialect;
        this.deadline = deadline;
        this.acousticModel = acousticModel;
    }

    /** A process of 160 MB that keeps a core busy for each. */
    @Override
    public int recordingsAtOnce() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public EngineLimits limits() {
        return LIMITS;
    }

    @Override
    public Transcript transcribe(PreparedAudio recording, TranscriptionRequest spoken)
            throws TranscriptionException, InterruptedException {
        List<SphinxWord> words = dialect.words(run(recording.wav()).output());
        if (words.isEmpty()) {
            throw new TranscriptionException(FailureCode.NO_SPEECH, "PocketSphinx returned no words");
        }
        return new Transcript(
                words.stream().map(SphinxWord::text).collect(Collectors.joining(" ")),
                LANGUAGE,
                NAME,
                recording.seconds(),
                words.stream()
                        .map(word -> new Segment(word.text(), word.start(), word.end()))
                        .toList());
    }

    private ProgramResult run(Path wav) throws TranscriptionException, InterruptedException {
        try {
            List<String> options = new ArrayList<>(List.of("-hmm", acousticModel.toString()));
            options.addAll(vocabulary.options());
            options.addAll(TUNING);
            ProgramResult result = program.run(dialect.arguments(options, wav), deadline, MAX_OUTPUT);
            if (!result.succeeded()) {
                throw new TranscriptionException(FailureCode.ENGINE_UNAVAILABLE, "PocketSphinx: " + result.summary());
            }
            return result;
        } catch (ProgramTimeoutException e) {
            throw new TranscriptionException(FailureCode.ENGINE_UNAVAILABLE, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new TranscriptionException(FailureCode.ENGINE_UNAVAILABLE, "PocketSphinx cannot be started", e);
        }
    }

    @Override
    public void close() {
        vocabulary.close();
    }
}
