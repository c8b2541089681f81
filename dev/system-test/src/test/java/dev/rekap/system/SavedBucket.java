package dev.rekap.system;

import dev.rekap.environment.TestEnvironment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.jackson.databind.json.JsonMapper;

/** The objects of a bucket as files: {@code bucket.json} lists them, {@code bucket/} holds each content once. */
final class SavedBucket {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int NAME_LENGTH = 16;

    /**
     * An object.
     *
     * @param content name of the file that holds its bytes
     */
    record Saved(String key, String type, Map<String, String> metadata, String content) {}

    private SavedBucket() {}

    static void save(TestEnvironment stack, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("bucket"));
        List<Saved> all = new ArrayList<>();
        try (S3Client s3 = client(stack)) {
            for (S3Object object : s3.listObjectsV2Paginator(list -> list.bucket(stack.s3Bucket()))
                    .contents()) {
                ResponseBytes<GetObjectResponse> found =
                        s3.getObjectAsBytes(get -> get.bucket(stack.s3Bucket()).key(object.key()));
                byte[] bytes = found.asByteArray();
                String name = name(bytes);
                Files.write(folder.resolve("bucket").resolve(name), bytes);
                all.add(new Saved(
                        object.key(),
                        found.response().contentType(),
                        found.response().metadata(),
                        name));
            }
        }
        Files.writeString(
                folder.resolve("bucket.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
    }

    static void restore(TestEnvironment stack, Path folder) {
        try (S3Client s3 = client(stack)) {
            for (Saved saved : JSON.readValue(folder.resolve("bucket.json").toFile(), Saved[].class)) {
                s3.putObject(
                        put -> put.bucket(stack.s3Bucket())
                                .key(saved.key())
                                .contentType(saved.type())
                                .metadata(saved.metadata()),
                        RequestBody.fromFile(folder.resolve("bucket").resolve(saved.content())));
            }
        }
    }

    /** Stores one object of text. */
    static void put(TestEnvironment stack, String key, String text) {
        try (S3Client s3 = client(stack)) {
            s3.putObject(put -> put.bucket(stack.s3Bucket()).key(key), RequestBody.fromString(text));
        }
    }

    private static S3Client client(TestEnvironment stack) {
        return S3Client.builder()
                .endpointOverride(URI.create(stack.s3Endpoint()))
                .region(Region.of(stack.s3Region()))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(stack.s3AccessKey(), stack.s3SecretKey())))
                .build();
    }

    private static String name(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
