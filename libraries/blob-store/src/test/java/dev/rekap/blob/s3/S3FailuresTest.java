package dev.rekap.blob.s3;

import static dev.rekap.blob.s3.ScriptedS3.error;
import static dev.rekap.blob.s3.ScriptedS3.hangUp;
import static dev.rekap.blob.s3.ScriptedS3.status;
import static dev.rekap.blob.s3.ScriptedS3.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.Headers;
import dev.rekap.blob.Blob;
import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.blob.GeneratedStream;
import dev.rekap.contracts.BlobKey;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class S3FailuresTest {

    private static final BlobKey KEY = new BlobKey("reports/1/audio/a");
    private static final BlobContent CONTENT = BlobContent.of("x", "text/plain");
    private static final String TWO_KEYS =
            "<Contents><Key>reports/1/</Key><Size>0</Size><LastModified>2026-11-02T03:04:05.678Z</LastModified></Contents>"
                    + "<Contents><Key>reports/1/csv</Key><Size>7</Size>"
                    + "<LastModified>2026-11-02T03:04:05.678Z</LastModified></Contents></ListBucketResult>";
    private static final String LAST_PAGE = "<ListBucketResult><IsTruncated>false</IsTruncated>" + TWO_KEYS;
    private static final String FIRST_PAGE = "<ListBucketResult><IsTruncated>true</IsTruncated>"
            + "<NextContinuationToken>next</NextContinuationToken>" + TWO_KEYS;

    private final ScriptedS3 server = new ScriptedS3();
    private final S3BlobStore store = new S3BlobStore(server.settings(), List.of());

    @AfterEach
    void stop() {
        store.close();
        server.close();
    }

    @Test
    void aRefusalNamesTheActThePlaceAndTheCodeButNoKey() {
        server.answers(error(403, "SignatureDoesNotMatch"));

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> store.put(KEY, CONTENT))
                .withMessage("Cannot put reports/1/audio/a in bucket 'rekap' at " + server.endpoint()
                        + ": refused, check the keys and their rights (403 SignatureDoesNotMatch, request R-1)")
                .satisfies(e -> assertThat(e).hasStackTraceContaining("S3Exception"))
                .satisfies(e -> assertThat(traceOf(e)).doesNotContain("a-secret-key", "an-access-key"));
    }

    /** Alibaba OSS, for one, answers so. */
    @Test
    void aStoreThatWantsTheBucketInTheHostNameIsNotBlamedOnTheKeys() {
        server.answers(error(403, "SecondLevelDomainForbidden"), status(403));

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> store.put(KEY, CONTENT))
                .withMessageContaining("REKAP_S3_ADDRESSING")
                .withMessageNotContaining("keys");
        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(store::check)
                .withMessageContaining("REKAP_S3_ADDRESSING");
    }

    @Test
    void noUploadDependsOnAConditionThatSomeStoresRefuseAndOthersIgnore() {
        AtomicReference<Headers> sent = new AtomicReference<>();
        server.answers(exchange -> {
            sent.set(exchange.getRequestHeaders());
            status(200).to(exchange);
        });

        store.put(KEY, CONTENT);

        assertThat(sent.get()).doesNotContainKeys("If-None-Match", "If-Match");
    }

    @Test
    void readingThatBreaksOffIsAFailureOfTheStore() {
        server.answers(exchange -> {
            exchange.getResponseHeaders().set("Last-Modified", "Mon, 02 Nov 2026 03:04:05 GMT");
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            throw new IOException("as told");
        });

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> store.read(KEY))
                .withMessageContaining("broke off");
    }

    @Test
    void aMissingBucketIsNotTakenForAMissingBlob() {
        server.answers(error(404, "NoSuchBucket"));

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> store.open(KEY))
                .withMessageContaining("there is no such bucket (404 NoSuchBucket");
    }

    @Test
    void aStoreOutOfOrderIsAskedAgainButNotForEver() {
        server.answers(error(503, "SlowDown"), status(500), error(503, "SlowDown"));

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> store.delete(KEY))
                .withMessageContaining("the store answered with an error (503");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aPassingFaultIsNotNoticed() {
        server.answers(error(503, "SlowDown"), hangUp(), status(200));

        store.put(KEY, BlobContent.of("kopi", "text/plain"));

        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aStoreThatDoesNotAnswerIsLeftInTime() {
        CountDownLatch end = new CountDownLatch(1);
        ScriptedS3.Answer silence = exchange -> awaitQuietly(end);
        server.answers(silence, silence, silence);
        S3Settings impatient = server.settings(Duration.ofMillis(500), Duration.ofSeconds(2));
        long start = System.nanoTime();

        try (S3BlobStore waiting = new S3BlobStore(impatient, List.of())) {
            assertThatExceptionOfType(BlobStoreException.class)
                    .isThrownBy(() -> waiting.info(KEY))
                    .withMessageContaining("no answer in time");
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        end.countDown();
    }

    @Test
    void anInterruptedCallLeavesTheThreadInterrupted() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> store.delete(KEY))
                .withMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aListingSkipsWhatOthersPutThere() {
        server.answers(xml(200, LAST_PAGE));

        assertThat(store.list("reports/1/")).singleElement().satisfies(listed -> {
            assertThat(listed.key()).hasToString("reports/1/csv");
            assertThat(listed.lastModified()).hasToString("2026-11-02T03:04:05Z");
        });
    }

    @Test
    void aPageIsAskedForWhenTheOneBeforeHasBeenRead() {
        server.answers(xml(200, FIRST_PAGE), error(403, "AccessDenied"));

        var listing = store.list("reports/1/").iterator();
        assertThat(server.requests()).isEmpty();
        assertThat(listing.next().length()).isEqualTo(7);
        assertThat(server.requests()).hasSize(1);
        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(listing::next)
                .withMessageContaining("Cannot list reports/1/*");
    }

    @Test
    void whatCannotBeDeletedIsAFailure() {
        server.answers(
                xml(200, LAST_PAGE),
                xml(
                        200,
                        "<DeleteResult><Error><Key>reports/1/csv</Key><Code>AccessDenied</Code></Error></DeleteResult>"));

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> store.deleteAll("reports/1/"))
                .withMessageContaining("1 of 2 are still there, the first because of AccessDenied");
    }

    @Test
    void leavingEarlyBreaksTheTransferOff() throws Exception {
        long length = 1L << 30;
        AtomicBoolean whole = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(1);
        server.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "audio/wav");
            exchange.getResponseHeaders().set("Last-Modified", "Mon, 02 Nov 2026 03:04:05 GMT");
            exchange.sendResponseHeaders(200, length);
            try {
                new GeneratedStream(length).transferTo(exchange.getResponseBody());
                whole.set(true);
            } finally {
                ended.countDown();
            }
        });

        try (Blob blob = store.open(KEY).orElseThrow()) {
            assertThat(blob.content().readNBytes(3)).hasSize(3);
            assertThat(blob.content().skip(2)).isEqualTo(2);
            assertThat(blob.content().read()).isEqualTo(GeneratedStream.at(5));
            assertThat(blob.content().markSupported()).isFalse();
        }

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(whole).isFalse();
    }

    @Test
    void aTransferThatBreaksOffIsNotTakenForTheEnd() throws IOException {
        server.answers(exchange -> {
            exchange.getResponseHeaders().set("Last-Modified", "Mon, 02 Nov 2026 03:04:05 GMT");
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(new byte[50]);
            exchange.getResponseBody().flush();
            throw new IOException("as told");
        });

        try (Blob blob = store.open(KEY).orElseThrow()) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> blob.content().readAllBytes());
        }
    }

    @Test
    void metadataOfOthersIsReadAsItIs() {
        server.answers(exchange -> {
            exchange.getResponseHeaders().set("Last-Modified", "Mon, 02 Nov 2026 03:04:05 GMT");
            exchange.getResponseHeaders().set("x-amz-meta-name", "100% kopi+susu");
            exchange.getResponseHeaders().set("Content-Length", "3");
            status(200).to(exchange);
        });

        assertThat(store.info(KEY).orElseThrow().metadata()).containsEntry("name", "100% kopi+susu");
    }

    @Test
    void theCheckAsksForTheBucket() {
        server.answers(status(200), status(404));

        store.check();

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(store::check)
                .withMessageContaining("there is no such bucket");
        assertThat(server.requests()).containsOnly("HEAD /rekap");
    }

    private static String traceOf(Throwable thrown) {
        var trace = new java.io.StringWriter();
        thrown.printStackTrace(new java.io.PrintWriter(trace));
        return trace.toString();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
