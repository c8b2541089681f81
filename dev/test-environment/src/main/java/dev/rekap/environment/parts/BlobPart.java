package dev.rekap.environment.parts;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.jspecify.annotations.Nullable;

/**
 * An S3 endpoint (S3Proxy) whose objects are files of a folder; it runs inside this process.
 *
 * <p>Metadata are extended attributes of the files, so the folder must lie on a file system that has them (ext4, xfs,
 * btrfs, overlay; tmpfs since Linux 6.6). Lifecycle rules are not supported.
 */
public final class BlobPart implements ManagedPart {
    /** The one bucket, made at the start. */
    public static final String BUCKET = "rekap";

    private static final long UNLIMITED = 5L << 30;

    private final Path folder;
    private final int port;
    private final String accessKey;
    private final String secretKey;
    private @Nullable S3Proxy proxy;

    /** An endpoint that will listen on the port, or on a free one for 0. */
    public BlobPart(Workplace workplace, int port) throws IOException {
        this.folder = workplace.folder("s3");
        this.accessKey = workplace.secret("s3.access").substring(0, 20);
        this.secretKey = workplace.secret("s3.secret");
        this.port = ServedPort.orFree(port);
    }

    @Override
    public Map<String, String> addresses() {
        return Map.of(
                "s3_endpoint", "http://" + ServedPort.HOST + ":" + port,
                "s3_region", "us-east-1",
                "s3_bucket", BUCKET,
                "s3_access_key", accessKey,
                "s3_secret_key", secretKey);
    }

    @Override
    public synchronized void start() throws IOException {
        checkAttributes();
        Properties properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", folder.toString());
        BlobStore store = BlobStores.create("filesystem", properties);
        if (!store.containerExists(BUCKET)) {
            store.createContainer(BUCKET);
        }
        S3Proxy started = S3Proxy.builder()
                .blobStore(store)
                .endpoint(URI.create("http://" + ServedPort.HOST + ":" + port))
                .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
                .v4MaxNonChunkedRequestSize(UNLIMITED)
                .ignoreUnknownHeaders(true)
                .build();
        try {
            started.start();
        } catch (Exception e) {
            throw new IOException("the S3 endpoint did not come up on port " + port, e);
        }
        proxy = started;
    }

    @Override
    public synchronized void stop() throws IOException {
        if (proxy == null) {
            return;
        }
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IOException("the S3 endpoint did not stop", e);
        }
        proxy = null;
    }

    private void checkAttributes() throws IOException {
        if (!Files.getFileStore(folder).supportsFileAttributeView("user")) {
            throw new IOException("the file system of " + folder + " has no extended attributes;"
                    + " give a directory elsewhere with --directory");
        }
    }
}
