package dev.rekap.report.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundTest {

    private final Queue<Integer> due =
            new ConcurrentLinkedQueue<>(IntStream.range(0, 100).boxed().toList());
    private final List<Integer> done = new ArrayList<>();

    @Test
    void endsWhenNothingIsDue() {
        new Round(1_000, Duration.ofHours(1)).work("Test", this::claim, done::add);

        assertThat(done).hasSize(100);
    }

    @Test
    void endsAfterItsNumberOfPieces() {
        new Round(7, Duration.ofHours(1)).work("Test", this::claim, done::add);

        assertThat(done).hasSize(7);
        assertThat(due).as("claimed is what was done, and no more").hasSize(93);
    }

    @Test
    void endsWhenItHasLastedLongEnough() {
        new Round(1_000, Duration.ZERO).work("Test", this::claim, done::add);

        assertThat(done).hasSize(1);
    }

    @Test
    void failureDoesNotAffectOtherPieces() {
        new Round(3, Duration.ofHours(1)).work("Test", this::claim, piece -> {
            if (piece == 1) {
                throw new IllegalStateException("one");
            }
            done.add(piece);
        });

        assertThat(done).containsExactly(0, 2);
    }

    private Optional<Integer> claim() {
        return Optional.ofNullable(due.poll());
    }
}
