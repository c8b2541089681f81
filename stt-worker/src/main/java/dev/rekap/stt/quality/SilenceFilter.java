package dev.rekap.stt.quality;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechPause;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.pieces.AudioPiece;
import dev.rekap.stt.pieces.TimeRange;
import dev.rekap.stt.pieces.TimedTranscript;
import dev.rekap.stt.pieces.TimedTranscript.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Removes words that an engine invents in silence, such as "terima kasih telah menonton". Only their place decides, never the words:
 * a segment is removed if it begins and ends in measured silence, well away from any sound.
 *
 * @param engine that transcribes
 */
public record SilenceFilter(SpeechToText engine) implements SpeechToText {

    /** Engines are this wrong about when a word begins or ends, in seconds. */
    private static final double AWAY_FROM_SOUND = 0.5;

    @Override
    public EngineLimits limits() {
        return engine.limits();
    }

    @Override
    public Set<String> enginesThatForce() {
        return engine.enginesThatForce();
    }

    @Override
    public Transcript transcribe(PreparedAudio recording, TranscriptionRequest spoken)
            throws TranscriptionException, InterruptedException {
        Transcript heard = engine.transcribe(recording, spoken);
        Set<Integer> madeUp = new HashSet<>();
        for (int i = 0; i < heard.segments().size(); i++) {
            if (isInSilence(heard.segments().get(i), recording)) {
                madeUp.add(i);
            }
        }
        return madeUp.isEmpty() ? heard : without(madeUp, heard, recording);
    }

    private static boolean isInSilence(Segment segment, PreparedAudio recording) {
        return recording.pauses().stream()
                .filter(SpeechPause::silent)
                .anyMatch(pause -> isWithin(segment, pause, recording.seconds()));
    }

    private static boolean isWithin(Segment segment, SpeechPause pause, double seconds) {
        double from = pause.start() == 0 ? 0 : pause.start() + AWAY_FROM_SOUND;
        double to = pause.end() + AWAY_FROM_SOUND > seconds ? Double.MAX_VALUE : pause.end() - AWAY_FROM_SOUND;
        return segment.startSeconds() >= from && segment.endSeconds() <= to;
    }

    private static Transcript without(Set<Integer> madeUp, Transcript heard, PreparedAudio recording)
            throws TranscriptionException {
        AudioPiece whole = new AudioPiece(List.of(new TimeRange(0, recording.seconds())), false);
        String text = TimedTranscript.of(whole, heard).words().stream()
                .filter(word -> !madeUp.contains(word.segment()))
                .map(Word::text)
                .collect(Collectors.joining(" "));
        if (text.isBlank()) {
            throw new TranscriptionException(FailureCode.NO_SPEECH, "the engine returned words in silence only")
                    .after(heard.attempts());
        }
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < heard.segments().size(); i++) {
            if (!madeUp.contains(i)) {
                segments.add(heard.segments().get(i));
            }
        }
        return heard.saying(text, segments);
    }
}
