package dev.rekap.contracts.speech;

import dev.rekap.contracts.AddedLater;
import dev.rekap.contracts.Flag;
import dev.rekap.contracts.ProviderCall;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was heard.
 *
 * @param text all words; never blank, for a recording without speech is a failure and no transcript
 * @param language BCP 47 tag of what was spoken, as the engine says, else as asked
 * @param engine that heard it, such as {@code openai}
 * @param audioSeconds length of the recording
 * @param segments in order; empty where the engine gives no times
 * @param confidence 0 (a guess) to 1 (certain); none where the engine does not say
 * @param flags what makes all of it doubtful
 * @param attempts all calls that were made for it, in order; empty for one that was heard before and cost nothing now
 */
public record Transcript(
        String text,
        String language,
        String engine,
        double audioSeconds,
        List<Segment> segments,
        @Nullable Double confidence,
        @AddedLater Set<Flag> flags,
        @AddedLater List<ProviderCall> attempts) {

    /** Longer transcripts do not travel: the broker carries up to 1 MiB a message. */
    public static final int MAX_TEXT_LENGTH = 200_000;

    public Transcript {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a transcript has words");
        }
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is 0 to 1");
        }
        segments = List.copyOf(segments);
        flags = Set.copyOf(flags);
        attempts = List.copyOf(attempts);
    }

    /** A transcript of which nothing more is known. */
    public Transcript(String text, String language, String engine, double audioSeconds, List<Segment> segments) {
        this(text, language, engine, audioSeconds, segments, null, Set.of(), List.of());
    }

    /** The same with the calls that were made for it. */
    public Transcript after(List<ProviderCall> calls) {
        return new Transcript(text, language, engine, audioSeconds, segments, confidence, flags, calls);
    }

    /** The same with other words, and where they are spoken. */
    public Transcript saying(String words, List<Segment> spoken) {
        return new Transcript(words, language, engine, audioSeconds, spoken, confidence, flags, attempts);
    }

    /** The same with one more reason to look at it. */
    public Transcript flagged(Flag flag) {
        Set<Flag> more = EnumSet.of(flag);
        more.addAll(flags);
        return new Transcript(text, language, engine, audioSeconds, segments, confidence, more, attempts);
    }
}
