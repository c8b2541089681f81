package dev.rekap.blob.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.rekap.blob.Blob;
import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreContract;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.Secret;
import dev.rekap.environment.Part;
import dev.rekap.environment.TestEnvironment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3BlobStoreIT implements BlobStoreContract {

    private static final int MANY = 1003;

    private final TestEnvironment stack = TestEnvironment.start(Part.S3);
    private final S3BlobStore store = new S3BlobStore(settings(stack.s3Endpoint(), stack.s3SecretKey(), 10), List.of());
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void theBucketIsThere() {
        store.check();
    }

    @BeforeEach
    void empty() {
        store.deleteAll("reports/");
        store.deleteAll("other/");
    }

    @AfterAll
    void stop() {
        http.close();
        store.close();
        stack.close();
    }

    @Override
    public BlobStore testee() {
        return store;
    }

    @Override
    public BlobStore unreachable() {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String endpoint = "http://127.0.0.1:" + closed.getLocalPort();
            return new S3BlobStore(settings(endpoint, stack.s3SecretKey(), 10), List.of());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public byte[] read(URI link) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = get(link);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type")).hasValue("text/csv; charset=utf-8");
        return response.body();
    }

    /** More than twice the heap of this test. */
    @Override
    public long large() {
        long length = 144L * 1024 * 1024;
        assertThat(2 * Runtime.getRuntime().maxMemory()).isLessThan(length);
        return length;
    }

    @Test
    void aLinkWithAnotherSignatureOrKeyIsRefused() throws Exception {
        store.put(KEY, BlobContent.of("rahasia", "text/plain"));
        store.put(new BlobKey("reports/1/audio/b"), BlobContent.of("rahasia", "text/plain"));
        String link = store.presignedGet(KEY, Duration.ofMinutes(5)).toString();
        String signature = link.replaceAll(".*X-Amz-Signature=([0-9a-f]+).*", "$1");
        String other = signature.startsWith("0") ? "1" + signature.substring(1) : "0" + signature.substring(1);

        assertThat(get(URI.create(link)).statusCode()).isEqualTo(200);
        assertThat(get(URI.create(link.replace(signature, other))).statusCode()).isEqualTo(403);
        assertThat(get(URI.create(link.replace("/audio/a?", "/audio/b?"))).statusCode())
                .isEqualTo(403);
        assertThat(get(URI.create(link.replaceAll("X-Amz-Expires=\\d+", "X-Amz-Expires=600000")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(URI.create(link.substring(0, link.indexOf('?')))).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aLinkExpires() {
        store.put(KEY, BlobContent.of("rahasia", "text/plain"));
        URI link = store.presignedGet(KEY, Duration.ofSeconds(1));

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(get(link).statusCode()).isEqualTo(403));
    }

    @Test
    void aWrongKeyIsRefusedAndNotPrinted() {
        try (S3BlobStore stranger = new S3BlobStore(settings(stack.s3Endpoint(), "not-the-secret", 10), List.of())) {
            assertThatExceptionOfType(BlobStoreException.class)
                    .isThrownBy(() -> stranger.put(KEY, BlobContent.of("x", "text/plain")))
                    .withMessageContaining("check the keys")
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("not-the-secret", stack.s3AccessKey()));
        }
    }

    @Test
    void moreThanAThousandKeysAreListedAndDeleted() throws Exception {
        try (S3BlobStore pagesOfThousand =
                        new S3BlobStore(settings(stack.s3Endpoint(), stack.s3SecretKey(), 1000), List.of());
                var threads = Executors.newFixedThreadPool(8, Thread.ofVirtual().factory())) {
            var stored = IntStream.range(0, MANY)
                    .mapToObj(i -> threads.submit(() -> pagesOfThousand.put(
                            new BlobKey("reports/1/audio/%04d".formatted(i)), BlobContent.of("x", "text/plain"))))
                    .toList();
            for (Future<?> upload : stored) {
                upload.get();
            }

            assertThat(pagesOfThousand.list("reports/1/"))
                    .hasSize(MANY)
                    .isSortedAccordingTo(
                            (a, b) -> a.key().value().compareTo(b.key().value()));
            assertThat(pagesOfThousand.deleteAll("reports/1/")).isEqualTo(MANY);
            assertThat(pagesOfThousand.list("reports/1/")).isEmpty();
        }
    }

    @Test
    void aBlobThatIsBeingReadDoesNotStandInTheWayOfItsReplacement() throws Exception {
        store.put(KEY, BlobContent.of("lama", "text/plain"));
        try (Blob reader = store.open(KEY).orElseThrow()) {
            store.put(KEY, BlobContent.of("baru", "text/plain"));
            assertThat(reader.content().readAllBytes()).asString().isIn("lama", "baru");
        }
        assertThat(store.info(KEY)).isPresent();
    }

    private HttpResponse<byte[]> get(URI link) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofByteArray());
    }

    private S3Settings settings(String endpoint, String secretKey, int pageSize) {
        return new S3Settings(
                endpoint,
                "",
                "us-east-1",
                stack.s3Bucket(),
                S3Settings.Addressing.PATH,
                new Secret(stack.s3AccessKey()),
                new Secret(secretKey),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                3,
                20,
                pageSize);
    }
}
