package dev.rekap.environment.server;

import dev.rekap.environment.TestEnvironmentException;
import dev.rekap.environment.parts.Workplace;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one directory of a stack: locked while it runs, readable by its owner only, deleted at the end if temporary. */
public final class StateDirectory implements Workplace, Closeable {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int SECRET_BYTES = 24;

    private final Path root;
    private final Path programs;
    private final boolean kept;
    private final @Nullable FileChannel lock;
    private final ProcessGuard guard;

    private StateDirectory(Path root, Path programs, boolean kept) throws IOException {
        this.root = root;
        this.programs = programs;
        this.kept = kept;
        this.lock = lock(root);
        this.guard = ProcessGuard.start();
        if (!kept) {
            guard.removeAtEnd(root);
        }
    }

    /**
     * Opens the directory, or a temporary one.
     *
     * @throws TestEnvironmentException when another stack runs in it
     */
    public static StateDirectory open(Optional<Path> directory, Optional<Path> programs) throws IOException {
        Path shared = programs.orElse(Path.of(System.getProperty("java.io.tmpdir"))
                .resolve("rekap-programs-" + System.getProperty("user.name")));
        Files.createDirectories(shared, OWNER_ONLY);
        if (directory.isEmpty()) {
            return new StateDirectory(Files.createTempDirectory("rekap-stack-", OWNER_ONLY), shared, false);
        }
        Files.createDirectories(directory.get(), OWNER_ONLY);
        return new StateDirectory(directory.get(), shared, true);
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock taken = channel.tryLock();
            if (taken != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new TestEnvironmentException("another test environment of this process runs in " + root, e);
        }
        channel.close();
        throw new TestEnvironmentException("another test environment runs in " + root);
    }

    /** Where the stack's state is. */
    public Path root() {
        return root;
    }

    @Override
    public Path folder(String name) throws IOException {
        return Files.createDirectories(root.resolve(name), OWNER_ONLY);
    }

    @Override
    public Path programs() {
        return programs;
    }

    @Override
    public synchronized String secret(String name) throws IOException {
        Path file = folder("secrets").resolve(name);
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException e) {
            byte[] bytes = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(bytes);
            String secret = HexFormat.of().formatHex(bytes);
            writePrivately(file, secret);
            return secret;
        }
    }

    /** Keeps a secret that was chosen elsewhere. */
    synchronized void secret(String name, String value) throws IOException {
        writePrivately(folder("secrets").resolve(name), value);
    }

    @Override
    public boolean kept() {
        return kept;
    }

    @Override
    public void guard(String signal, Path pidFile) {
        guard.watch(signal, pidFile);
    }

    /** Writes a file that only the owner may read; it is never half written under its name. */
    public static void writePrivately(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, OWNER_FILE);
        Files.writeString(draft, text + "\n");
        Files.move(draft, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        guard.dismiss();
        if (lock != null) {
            lock.close();
        }
        if (!kept) {
            delete(root);
        }
    }

    private static void delete(Path root) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.walk(root)) {
            paths = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
