package dev.rekap.environment.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class BlobPartIT {
    private static final String BUCKET = BlobPart.BUCKET;

    @TempDir
    Path root;

    private BlobPart part;

    @BeforeEach
    void start() throws IOException {
        part = new BlobPart(new TestWorkplace(root), 0);
        part.start();
    }

    @AfterEach
    void stop() throws IOException {
        part.stop();
        part.stop();
    }

    @Test
    void aConditionalPutIsRefusedTheSecondTime() {
        try (S3Client s3 = client(address("s3_secret_key"))) {
            s3.putObject(put -> put.bucket(BUCKET).key("a/b").ifNoneMatch("*"), RequestBody.fromString("first"));
            assertThatExceptionOfType(S3Exception.class)
                    .isThrownBy(() -> s3.putObject(
                            put -> put.bucket(BUCKET).key("a/b").ifNoneMatch("*"), RequestBody.fromString("second")))
                    .satisfies(refusal -> assertThat(refusal.statusCode()).isEqualTo(412));
            assertThat(s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("a/b")).asUtf8String())
                    .isEqualTo("first");
        }
    }

    @Test
    void metadataAndContentSurviveARestart() throws IOException {
        try (S3Client s3 = client(address("s3_secret_key"))) {
            s3.putObject(
                    put -> put.bucket(BUCKET).key("k").contentType("audio/ogg").metadata(Map.of("name", "a%20b")),
                    RequestBody.fromString("content"));
        }
        part.stop();
        part.start();
        try (S3Client s3 = client(address("s3_secret_key"))) {
            var head = s3.headObject(get -> get.bucket(BUCKET).key("k"));
            assertThat(head.metadata()).containsEntry("name", "a%20b");
            assertThat(head.contentType()).isEqualTo("audio/ogg");
            assertThat(head.contentLength()).isEqualTo(7);
        }
    }

    @Test
    void aListingComesInPagesAndInOrder() {
        try (S3Client s3 = client(address("s3_secret_key"))) {
            for (int i = 0; i < 5; i++) {
                String key = "reports/1/audio/" + i;
                s3.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromString("x"));
            }
            s3.putObject(put -> put.bucket(BUCKET).key("reports/2/audio/0"), RequestBody.fromString("x"));
            ListObjectsV2Response page = s3.listObjectsV2(
                    list -> list.bucket(BUCKET).prefix("reports/1/").maxKeys(2));
            assertThat(page.contents()).hasSize(2);
            assertThat(page.isTruncated()).isTrue();
            assertThat(s3
                            .listObjectsV2Paginator(list ->
                                    list.bucket(BUCKET).prefix("reports/1/").maxKeys(2))
                            .contents()
                            .stream()
                            .map(S3Object::key))
                    .hasSize(5)
                    .isSorted();
        }
    }

    @Test
    void aPresignedAddressNeedsNoCredentialsAndCannotBeChanged() throws Exception {
        try (S3Client s3 = client(address("s3_secret_key"));
                S3Presigner presigner = S3Presigner.builder()
                        .endpointOverride(URI.create(address("s3_endpoint")))
                        .region(Region.US_EAST_1)
                        .credentialsProvider(credentials(address("s3_secret_key")))
                        .serviceConfiguration(S3Configuration.builder()
                                .pathStyleAccessEnabled(true)
                                .build())
                        .build()) {
            s3.putObject(put -> put.bucket(BUCKET).key("k"), RequestBody.fromString("content"));
            URI uri = presigner
                    .presignGetObject(presign -> presign.signatureDuration(Duration.ofMinutes(5))
                            .getObjectRequest(get -> get.bucket(BUCKET).key("k")))
                    .url()
                    .toURI();
            assertThat(get(uri).body()).isEqualTo("content");
            assertThat(get(URI.create(uri.toString().replace("/k?", "/other?"))).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void aWrongSecretIsRefused() {
        try (S3Client s3 = client("wrong")) {
            assertThatThrownBy(() -> s3.listObjectsV2(list -> list.bucket(BUCKET)))
                    .isInstanceOf(S3Exception.class)
                    .hasMessageContaining("403");
        }
    }

    private String address(String name) {
        return part.addresses().getOrDefault(name, "");
    }

    private S3Client client(String secret) {
        return S3Client.builder()
                .endpointOverride(URI.create(address("s3_endpoint")))
                .region(Region.of(address("s3_region")))
                .credentialsProvider(credentials(secret))
                .forcePathStyle(true)
                .build();
    }

    private StaticCredentialsProvider credentials(String secret) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(address("s3_access_key"), secret));
    }

    private static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
