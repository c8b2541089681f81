package dev.rekap.media.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.media.DecoderSettings;
import dev.rekap.media.MediaDecoder;
import dev.rekap.media.MediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recordings with bytes flipped, cut and spliced, through real decoder processes: each has an answer. How many:
 * {@code -Drekap.fuzz=20000}.
 */
class FuzzIT {

    private static final int FILES = Integer.getInteger("rekap.fuzz", 200);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyMutatedFileHasAnAnswer() throws Exception {
        List<byte[]> recordings = recordings();
        Random random = new Random(Long.getLong("rekap.fuzz.seed", 13));
        Map<MediaException.Reason, Integer> refused = new EnumMap<>(MediaException.Reason.class);
        int heard = 0;
        long slowest = 0;
        DecoderSettings settings =
                DecoderSettings.ofMachine(Duration.ofSeconds(20)).in(folder.resolve("libraries"));
        long deaths;
        long resident;
        try (MediaDecoder decoder = new MediaDecoder(settings)) {
            for (int i = 0; i < FILES; i++) {
                Path file = Files.write(folder.resolve("mutated"), mutated(recordings, random));
                long began = System.nanoTime();
                try {
                    decoder.decodeSound(file, folder.resolve("wav"), 60);
                    heard++;
                } catch (MediaException e) {
                    refused.merge(e.reason(), 1, Integer::sum);
                }
                slowest = Math.max(slowest, System.nanoTime() - began);
            }
            deaths = decoder.deaths();
            resident = decoder.residentBytes();
        }
        System.out.printf(
                Locale.ROOT,
                "fuzz: %d files, %d heard, refused %s, %d deaths of the decoder, slowest %d ms, %d MB%n",
                FILES,
                heard,
                refused,
                deaths,
                slowest / 1_000_000,
                resident >> 20);
        assertThat(heard + refused.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(FILES);
        assertThat(refused).doesNotContainKey(MediaException.Reason.UNAVAILABLE);
    }

    private static List<byte[]> recordings() throws IOException {
        Path samples = Path.of("..", "..", "samples");
        List<byte[]> recordings = new ArrayList<>();
        try (Stream<Path> odd = Files.list(samples.resolve("odd"))) {
            for (Path file : odd.filter(each -> !each.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                recordings.add(Files.readAllBytes(file));
            }
        }
        for (String usual : List.of("01-siti.ogg", "02-budi.mp3", "03-dewi.wav", "04-agus.m4a")) {
            recordings.add(Files.readAllBytes(samples.resolve(usual)));
        }
        return recordings;
    }

    /** One to three changes: headers are hit as often as the rest, for they decide most. */
    private static byte[] mutated(List<byte[]> recordings, Random random) {
        byte[] bytes = recordings.get(random.nextInt(recordings.size())).clone();
        for (int change = random.nextInt(3); change >= 0; change--) {
            int within = Math.max(1, random.nextBoolean() ? Math.min(bytes.length, 512) : bytes.length);
            int at = random.nextInt(within);
            switch (random.nextInt(4)) {
                case 0 -> {
                    for (int i = random.nextInt(16); i >= 0; i--) {
                        bytes[random.nextInt(within)] ^= (byte) (1 << random.nextInt(8));
                    }
                }
                case 1 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 2 -> {
                    byte[] other = recordings.get(random.nextInt(recordings.size()));
                    int length = Math.min(Math.min(other.length, bytes.length - at), random.nextInt(4096) + 1);
                    System.arraycopy(other, random.nextInt(other.length - length + 1), bytes, at, length);
                }
                default -> {
                    // Sizes of all kinds are most hurt by the largest and the smallest numbers.
                    byte[] extreme = random.nextBoolean() ? new byte[4] : new byte[] {-1, -1, -1, -1};
                    System.arraycopy(
                            extreme, 0, bytes, Math.min(at, Math.max(0, bytes.length - 4)), Math.min(4, bytes.length));
                }
            }
        }
        return bytes;
    }
}
