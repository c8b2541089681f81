package dev.rekap.media;

import dev.rekap.media.MediaException.Reason;
import dev.rekap.media.decoder.DecoderProgram;
import dev.rekap.media.decoder.Reply;
import dev.rekap.media.decoder.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes files in processes that live on between files. Each has one file at a time, so a file that kills its process takes no
 * other with it; it is tried once more, and then it is a failure of its own.
 *
 * <p>A process takes 70 MB, and as much time to start as thirty voice notes to decode. So there is one, and another only where a file
 * waited in vain for those that run; what has no file for 20 seconds is ended, but for the last.
 */
public final class MediaDecoder implements AutoCloseable {

    /** A file that kills the decoder twice is to blame. */
    private static final int ATTEMPTS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(MediaDecoder.class);

    /** What the start of a process takes on a busy machine: waiting as long for one that runs costs no more. */
    private static final Duration WAIT = Duration.ofSeconds(1);

    private static final Duration UNUSED = Duration.ofSeconds(20);

    private final DecoderSettings settings;
    private final Class<?> program;
    private final Duration unused;
    private final Semaphore places;
    private final BlockingDeque<DecoderProcess> idle = new LinkedBlockingDeque<>();
    private final ScheduledFuture<?> sweep;
    private final AtomicLong deaths = new AtomicLong();
    private final AtomicLong residentKilobytes = new AtomicLong();

    private @Nullable DecoderFiles files;
    private volatile boolean usable = true;
    private volatile String exposure = "";
    private volatile boolean closed;

    /** No process is started before there is a file. */
    public MediaDecoder(DecoderSettings settings) {
        this(settings, DecoderProgram.class, UNUSED);
    }

    /**
     * With another program, which speaks as {@link DecoderProgram} does.
     *
     * @param unused after which a process is ended, but for the last
     */
    MediaDecoder(DecoderSettings settings, Class<?> program, Duration unused) {
        this.settings = settings;
        this.program = program;
        this.unused = unused;
        this.sweep = DecoderProcess.WATCH.scheduleWithFixedDelay(
                this::endUnused, unused.toMillis(), unused.toMillis() / 2, TimeUnit.MILLISECONDS);
        this.places = new Semaphore(settings.processes(), true);
    }

    /** Starts a process, so that the first file need not wait for it. */
    public void warmUp() throws MediaException, InterruptedException {
        places.acquire();
        try {
            giveBack(take());
        } finally {
            places.release();
        }
    }

    /** The same, without waiting for it. A failure shows in {@link #isUsable()}, and with the first file. */
    public void warmUpInBackground() {
        Thread.ofPlatform().daemon().name("decoder-warm-up").start(() -> {
            try {
                warmUp();
            } catch (MediaException _) {
                // The first file tries again.
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /**
     * Decodes the sound of a file.
     *
     * @param wav is written: 16 kHz, 16 bit, one channel, or two if the sound has two
     * @param maxSeconds what is longer is cut off there
     * @throws MediaException if it cannot be decoded wholly
     */
    public DecodedSound decodeSound(Path file, Path wav, double maxSeconds)
            throws MediaException, InterruptedException {
        Reply reply = call(new Request.Decode(
                file.toAbsolutePath().toString(), wav.toAbsolutePath().toString(), maxSeconds));
        Reply.Format format = reply.format();
        return new DecodedSound(
                format.container(),
                format.codec(),
                format.channels(),
                format.soundOnly(),
                format.plain(),
                reply.samples() / (double) Reply.SAMPLE_RATE);
    }

    /**
     * Makes a wav that was decoded here small: mp3, some 4 kB a second.
     *
     * @param wav of one channel
     */
    public void encodeMp3(Path wav, Path mp3) throws MediaException, InterruptedException {
        call(new Request.EncodeMp3(
                wav.toAbsolutePath().toString(), mp3.toAbsolutePath().toString()));
    }

    /** Whether the last process that was needed could be started. */
    public boolean isUsable() {
        return usable;
    }

    /** Of the sandbox, what the last process could not enter, for the operator; empty if it is all there. */
    public String exposure() {
        return exposure;
    }

    /** How many processes died of a file, or hung over it and were ended. */
    public long deaths() {
        return deaths.get();
    }

    /** The most memory that a process was seen to hold, in bytes. */
    public long residentBytes() {
        return residentKilobytes.get() * 1024;
    }

    private Reply call(Request request) throws MediaException, InterruptedException {
        String died = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            places.acquire();
            try {
                DecoderProcess process = take();
                Reply reply = process.call(request, settings.limit());
                residentKilobytes.accumulateAndGet(reply.residentKilobytes(), Math::max);
                giveBack(process);
                return accepted(reply);
            } catch (DecoderProcess.DiedException e) {
                deaths.incrementAndGet();
                died = e.detail();
                if (e.isLate()) {
                    throw new MediaException(Reason.UNREADABLE, "the decoder computed in vain: " + died, e);
                }
            } finally {
                places.release();
            }
        }
        throw new MediaException(Reason.UNREADABLE, "the decoder died of it twice: " + died);
    }

    private static Reply accepted(Reply reply) throws MediaException {
        Reason reason = switch (reply.outcome()) {
            case DONE -> null;
            case UNREADABLE -> Reason.UNREADABLE;
            case SOUNDLESS -> Reason.SOUNDLESS;
            case TRUNCATED -> Reason.TRUNCATED;
            case ENCRYPTED -> Reason.ENCRYPTED;
            case FAILED -> Reason.UNAVAILABLE;
        };
        if (reason != null) {
            throw new MediaException(reason, reply.detail());
        }
        return reply;
    }

    private DecoderProcess take() throws MediaException, InterruptedException {
        // The caller has a place; if it is the only one, there is nothing to wait for.
        boolean alone = settings.processes() - places.availablePermits() <= 1;
        DecoderProcess waiting = alone ? idle.poll() : idle.poll(WAIT.toMillis(), TimeUnit.MILLISECONDS);
        while (waiting != null && !waiting.isAlive()) {
            waiting = idle.poll();
        }
        return waiting == null ? start() : waiting;
    }

    private DecoderProcess start() throws MediaException {
        try {
            DecoderProcess started = DecoderProcess.start(files(), program, settings.memory());
            usable = true;
            expose(started.exposure());
            return started;
        } catch (IOException e) {
            usable = false;
            throw new MediaException(Reason.UNAVAILABLE, "the decoder cannot be started: " + e.getMessage(), e);
        }
    }

    private synchronized void expose(String now) {
        if (!now.isEmpty() && exposure.isEmpty()) {
            LOG.warn("Decoder sandbox is incomplete, files of unknown origin are decoded without it: {}", now);
        }
        exposure = now;
    }

    private void endUnused() {
        for (DecoderProcess last = idle.peekLast();
                last != null && idle.size() > 1 && last.isUnusedFor(unused);
                last = idle.peekLast()) {
            if (idle.removeLastOccurrence(last)) {
                last.close();
            }
        }
    }

    private void giveBack(DecoderProcess process) {
        if (closed || process.isWornOut()) {
            process.close();
        } else {
            idle.push(process);
        }
    }

    private synchronized DecoderFiles files() throws IOException {
        if (files == null) {
            files = DecoderFiles.in(settings.folder(), program);
        }
        return files;
    }

    @Override
    public void close() {
        closed = true;
        sweep.cancel(false);
        for (DecoderProcess each = idle.poll(); each != null; each = idle.poll()) {
            each.close();
        }
        removeFallback();
    }

    private synchronized void removeFallback() {
        try {
            if (files != null) {
                files.removeUnless(settings.folder());
            }
        } catch (IOException _) {
            // It lies among temporary files.
        }
    }
}
