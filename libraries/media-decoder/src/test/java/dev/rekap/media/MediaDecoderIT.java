package dev.rekap.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.rekap.media.MediaException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Processes that live on, that die, hang and talk nonsense. */
class MediaDecoderIT {

    private static final Path SAMPLE = Path.of("..", "..", "samples", "01-siti.ogg");
    private static final long MEMORY = 192L << 20;
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void fileIsDecodedAndMadeSmall() throws Exception {
        try (MediaDecoder decoder = new MediaDecoder(settings(1, Duration.ofMinutes(1)))) {
            DecodedSound sound = decoder.decodeSound(SAMPLE, folder.resolve("wav"), 60);
            decoder.encodeMp3(folder.resolve("wav"), folder.resolve("mp3"));
            DecodedSound small = decoder.decodeSound(folder.resolve("mp3"), folder.resolve("again"), 60);

            assertThat(sound).isEqualTo(new DecodedSound("ogg", "opus", 1, true, true, sound.seconds()));
            assertThat(small.container()).isEqualTo("mp3");
            assertThat(small.seconds()).isBetween(sound.seconds(), sound.seconds() + 0.2);
            assertThat(Files.size(folder.resolve("mp3"))).isBetween(25_000L, 35_000L);
            assertThat(decoder.isUsable()).isTrue();
            assertThat(decoder.residentBytes()).isBetween(30_000_000L, 200_000_000L);
            assertThat(decoder.deaths()).isZero();
        }
    }

    @Test
    void manyFilesAtOnceShareTheProcesses() throws Exception {
        try (MediaDecoder decoder = new MediaDecoder(settings(2, Duration.ofMinutes(1)));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<DecodedSound>> all = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Path wav = folder.resolve("wav" + i);
                all.add(threads.submit(() -> decoder.decodeSound(SAMPLE, wav, 60)));
            }
            for (Future<DecodedSound> each : all) {
                assertThat(each.get().seconds()).isBetween(7.7, 7.8);
            }
            assertThat(children()).isLessThanOrEqualTo(2);
        }
        assertThat(children()).isZero();
    }

    @Test
    void fileWithoutSoundSaysWhy() throws Exception {
        Path text = Files.writeString(folder.resolve("pesanan.mp3"), "halo kak, pesan dua lusin teh botol");
        try (MediaDecoder decoder = new MediaDecoder(settings(1, Duration.ofMinutes(1)))) {
            assertFails(decoder, text, Reason.UNREADABLE);
            assertThat(decoder.decodeSound(SAMPLE, folder.resolve("wav"), 60).seconds())
                    .isPositive();
        }
    }

    @Test
    void deathTakesNoOtherFileWithIt() throws Exception {
        try (MediaDecoder decoder = dying(Duration.ofMinutes(1))) {
            Path once = Files.createFile(folder.resolve("dies once"));

            assertThat(decoder.decodeSound(once, folder.resolve("wav"), 60).seconds())
                    .isEqualTo(1);
            assertThat(decoder.deaths()).isEqualTo(1);

            assertFails(decoder, folder.resolve("dies"), Reason.UNREADABLE);
            assertThat(decoder.deaths()).isEqualTo(3);

            assertThat(decoder.decodeSound(folder.resolve("good"), folder.resolve("wav"), 60)
                            .seconds())
                    .isEqualTo(1);
        }
    }

    @Test
    void processThatComplainsIsNeverKeptWaiting() throws Exception {
        try (MediaDecoder decoder = dying(Duration.ofMinutes(1))) {
            assertThat(decoder.decodeSound(folder.resolve("complains"), folder.resolve("wav"), 60)
                            .seconds())
                    .isEqualTo(1);
            assertThat(decoder.deaths()).isZero();
        }
    }

    @Test
    void lastWordsOfADeadProcessAreLogged() {
        List<String> log = logOf(DecoderProcess.class, () -> {
            try (MediaDecoder decoder = dying(Duration.ofMinutes(1))) {
                assertFails(decoder, folder.resolve("complains and dies"), Reason.UNREADABLE);
            }
        });

        assertThat(log)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains("exit code 139", "complaints about this file", "the last word ?[31m")
                        .hasSizeLessThan(3000));
    }

    @Test
    void whatTheSandboxLacksIsSaidAndLoggedOnce() {
        List<String> log = logOf(MediaDecoder.class, () -> {
            try (MediaDecoder decoder =
                    new MediaDecoder(settings(2, Duration.ofMinutes(1)), ExposedProgram.class, LONG)) {
                assertThat(decoder.exposure()).isEmpty();
                decoder.warmUp();
                assertThat(decoder.exposure()).isEqualTo("system calls are not filtered.");
                assertThat(decoder.isUsable()).isTrue();
                assertFails(decoder, SAMPLE, Reason.UNREADABLE);
            }
        });

        assertThat(log).singleElement().asString().contains("WARN", "system calls are not filtered");
    }

    @Test
    void realSandboxLacksNothing() throws Exception {
        try (MediaDecoder decoder = new MediaDecoder(settings(1, Duration.ofMinutes(1)))) {
            decoder.warmUp();
            assertThat(decoder.exposure()).isEmpty();
        }
    }

    @Test
    void processThatHasNothingToDoIsEndedButForTheLast() throws Exception {
        Path file = Files.createFile(folder.resolve("waits"));
        try (MediaDecoder decoder = new MediaDecoder(
                        settings(2, Duration.ofMinutes(1)), DyingProgram.class, Duration.ofMillis(200));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<DecodedSound> first = threads.submit(() -> decoder.decodeSound(file, folder.resolve("wav"), 60));
            Future<DecodedSound> second = threads.submit(() -> decoder.decodeSound(file, folder.resolve("wav2"), 60));
            await().atMost(LONG).until(() -> children() == 2);

            Files.delete(file);
            first.get();
            second.get();

            await().atMost(LONG).until(() -> children() == 1);
            assertThat(decoder.decodeSound(folder.resolve("good"), folder.resolve("wav"), 60)
                            .seconds())
                    .isEqualTo(1);
            assertThat(children()).isEqualTo(1);
            assertThat(decoder.deaths()).isZero();
        }
    }

    /** What may throw. */
    @FunctionalInterface
    private interface Act {
        void run() throws Exception;
    }

    private static List<String> logOf(Class<?> logging, Act act) {
        ch.qos.logback.classic.Logger logger = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(logging);
        ListAppender<ILoggingEvent> events = new ListAppender<>();
        events.start();
        logger.addAppender(events);
        try {
            act.run();
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            logger.detachAppender(events);
        }
        return events.list.stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    @Test
    void nonsenseIsADeath() {
        try (MediaDecoder decoder = dying(Duration.ofMinutes(1))) {
            assertFails(decoder, folder.resolve("nonsense"), Reason.UNREADABLE);
        }
    }

    @Test
    void fileThatComputesForEverIsToBlame() {
        try (MediaDecoder decoder = dying(Duration.ofSeconds(4))) {
            Path file = folder.resolve("computes");
            // A machine that has no time to compute says so.
            await().atMost(LONG).until(() -> reason(decoder, file) == Reason.UNREADABLE);
            assertThat(decoder.deaths()).as("it is not tried again").isEqualTo(1);
        }
    }

    @Test
    void machineWithoutTimeIsToBlameForWhatItDidNotCompute() {
        try (MediaDecoder decoder = dying(Duration.ofSeconds(2))) {
            assertFails(decoder, folder.resolve("sleeps"), Reason.UNAVAILABLE);
        }
    }

    @Test
    void programKnowsNoVariableOfTheWorker() throws Exception {
        assertThat(System.getenv()).containsKey("PATH");
        try (MediaDecoder decoder = dying(Duration.ofMinutes(1))) {
            assertThat(decoder.decodeSound(folder.resolve("good"), folder.resolve("wav"), 60)
                            .container()
                            .split(" ", -1))
                    .containsExactlyInAnyOrder("LC_ALL", "MALLOC_ARENA_MAX");
        }
    }

    @Test
    void processWithoutMemoryIsNoProcessForLong() throws Exception {
        DecoderSettings settings = new DecoderSettings(1, Duration.ofMinutes(1), 1 << 20, folder.resolve("libraries"));
        Path film = SoundMaker.make(folder.resolve("a.wav"), "aevalsrc=0.1|0.1|0.1|0.1|0.1|0.1:s=192000:d=2");
        try (MediaDecoder decoder = new MediaDecoder(settings)) {
            assertThatExceptionOfType(MediaException.class)
                    .isThrownBy(() -> decoder.decodeSound(film, folder.resolve("wav"), 60));
        }
    }

    @Test
    void folderThatOthersMayWriteToIsNotUsed() throws Exception {
        Path open = Files.createDirectory(
                folder.resolve("libraries"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwx---")));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        List<Path> before = fallbacks();
        try (MediaDecoder decoder = new MediaDecoder(settings(1, Duration.ofMinutes(1)))) {
            assertThat(decoder.decodeSound(SAMPLE, folder.resolve("wav"), 60).seconds())
                    .isPositive();
        }
        assertThat(open).isEmptyDirectory();
        assertThat(fallbacks()).isEqualTo(before);
    }

    private static List<Path> fallbacks() throws IOException {
        try (Stream<Path> temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return temporary
                    .filter(file -> file.getFileName().toString().startsWith("rekap-media-") && Files.isDirectory(file))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void librariesAreUnpackedOnceAndMayBeThereBefore() throws Exception {
        Path libraries = Files.createDirectory(folder.resolve("libraries"));
        Path abandoned = Files.createFile(libraries.resolve("unpacked-1.part"));
        Files.setLastModifiedTime(abandoned, FileTime.from(Instant.EPOCH));
        Path inWork = Files.createFile(libraries.resolve("unpacked-2.part"));

        UnpackLibraries.main(new String[] {libraries.toString()});

        assertThat(abandoned).doesNotExist();
        assertThat(inWork).exists();
        FileTime before = Files.getLastModifiedTime(folder.resolve("libraries/complete"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("libraries/complete")))
                .as("another user reads them")
                .contains(PosixFilePermission.OTHERS_READ)
                .doesNotContain(PosixFilePermission.OTHERS_WRITE);
        Files.setPosixFilePermissions(folder.resolve("libraries"), PosixFilePermissions.fromString("r-xr-xr-x"));

        try (MediaDecoder decoder = new MediaDecoder(settings(1, Duration.ofMinutes(1)))) {
            decoder.decodeSound(SAMPLE, folder.resolve("wav"), 60);
        }

        assertThat(Files.getLastModifiedTime(folder.resolve("libraries/complete")))
                .isEqualTo(before);
        Files.setPosixFilePermissions(folder.resolve("libraries"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void programThatCannotBeStartedIsSaidInWords() throws Exception {
        try (MediaDecoder decoder = new MediaDecoder(settings(1, Duration.ofMinutes(1)), SoundMaker.class, LONG)) {
            assertThatExceptionOfType(MediaException.class)
                    .isThrownBy(decoder::warmUp)
                    .withMessageContaining("cannot be started")
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE));
            assertThat(decoder.isUsable()).isFalse();
        }
    }

    private DecoderSettings settings(int processes, Duration limit) {
        return new DecoderSettings(processes, limit, MEMORY, folder.resolve("libraries"));
    }

    private MediaDecoder dying(Duration limit) {
        return new MediaDecoder(settings(1, limit), DyingProgram.class, LONG);
    }

    private void assertFails(MediaDecoder decoder, Path file, Reason reason) {
        assertThatExceptionOfType(MediaException.class)
                .isThrownBy(() -> decoder.decodeSound(file, folder.resolve("wav"), 60))
                .satisfies(e -> assertThat(e.reason()).as(e.detail()).isEqualTo(reason))
                .satisfies(e -> assertThat(e.detail()).isNotBlank().doesNotContain(folder.toString()));
    }

    private Reason reason(MediaDecoder decoder, Path file) throws InterruptedException {
        try {
            decoder.decodeSound(file, folder.resolve("wav"), 60);
            throw new AssertionError(file + " was decoded");
        } catch (MediaException e) {
            return e.reason();
        }
    }

    private static long children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
    }
}
