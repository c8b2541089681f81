package dev.rekap.media;

import dev.rekap.media.decoder.DecoderProgram;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the program runs on: its class path, which is not that of the worker, and a folder with the libraries, which lie in jars
 * and are unpacked there once.
 *
 * @param folder that nobody else may write to
 * @param classPath as the option {@code -cp} takes it
 */
record DecoderFiles(Path folder, String classPath) {

    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");

    private static final Set<PosixFilePermission> OTHERS_WRITE =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private static final String FFMPEG = "org/bytedeco/ffmpeg/";
    private static final String JAVACPP = "org/bytedeco/javacpp/";

    /** Of FFmpeg's libraries these are not loaded; their names begin with lib or libjni. */
    private static final Pattern UNUSED = Pattern.compile(".*lib(jni)?(avdevice|avfilter|swscale|postproc)\\.so.*");

    /** Written last: the libraries are all there, and of this version. */
    private static final String COMPLETE = "complete";

    private static final String PART = "unpacked-";
    private static final Duration LONGER_THAN_UNPACKING = Duration.ofMinutes(10);

    /** A jar, which may lie in another. */
    private record Jar(Path file, String entry) {

        /**
         * The jar that a resource comes from.
         *
         * @param root its address without the name of the resource: {@code jar:file:/lib/x.jar!/} or, in a jar of Spring Boot,
         *     {@code jar:nested:/app.jar/!BOOT-INF/lib/x.jar!/}
         */
        static Jar of(String root) {
            String place = root.substring("jar:".length(), root.length() - "!/".length());
            int inner = place.indexOf("/!");
            return inner < 0
                    ? new Jar(Path.of(URI.create(place)), "")
                    : new Jar(
                            Path.of(URI.create("file:" + place.substring("nested:".length(), inner))),
                            place.substring(inner + 2));
        }

        String name() {
            return entry.isEmpty() ? file.getFileName().toString() : entry.substring(entry.lastIndexOf('/') + 1);
        }

        InputStream open() throws IOException {
            if (entry.isEmpty()) {
                return Files.newInputStream(file);
            }
            try (JarFile outer = new JarFile(file.toFile());
                    InputStream content = outer.getInputStream(outer.getEntry(entry))) {
                return new ByteArrayInputStream(content.readAllBytes());
            }
        }
    }

    /** Removes it if it was made because the wanted one could not be trusted. */
    void removeUnless(Path wanted) throws IOException {
        if (!folder.equals(wanted.toAbsolutePath())) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(folder);
        }
    }

    /**
     * Makes all ready.
     *
     * @param wanted folder; another one is taken if somebody else might have prepared it
     * @param program that is run
     */
    static DecoderFiles in(Path wanted, Class<?> program) throws IOException {
        Path folder = prepared(wanted.toAbsolutePath());
        Set<String> classPath = new LinkedHashSet<>();
        for (String resource : List.of(
                program.getName().replace('.', '/') + ".class",
                DecoderProgram.class.getName().replace('.', '/') + ".class",
                FFMPEG + "global/avcodec.class",
                JAVACPP + "Loader.class")) {
            classPath.add(location(resource, folder).toString());
        }
        return new DecoderFiles(folder, String.join(File.pathSeparator, classPath));
    }

    private static Path prepared(Path wanted) throws IOException {
        List<Jar> jars = List.of(
                Jar.of(root(FFMPEG + platform() + "/libjniavcodec.so")),
                Jar.of(root(JAVACPP + platform() + "/libjnijavacpp.so")));
        String version = jars.getFirst().name();
        if (isComplete(wanted, version)) {
            return wanted;
        }
        Path folder = own(wanted);
        removeAbandonedParts(folder);
        for (Jar jar : jars) {
            unpack(jar, folder);
        }
        Files.writeString(folder.resolve(COMPLETE), version);
        return folder;
    }

    /** Whether the libraries are there, and only this user, or root, can have put them there. */
    private static boolean isComplete(Path folder, String version) throws IOException {
        Path mark = folder.resolve(COMPLETE);
        return Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS)
                && isTrusted(folder)
                && Files.readString(mark).equals(version);
    }

    private static boolean isTrusted(Path folder) throws IOException {
        Path probe = Files.createTempFile("rekap-media-", ".owner");
        try {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && (Files.getOwner(folder).equals(Files.getOwner(probe))
                            || Files.getOwner(folder).getName().equals("root"))
                    && Files.getPosixFilePermissions(folder).stream().noneMatch(OTHERS_WRITE::contains);
        } finally {
            Files.delete(probe);
        }
    }

    private static Path own(Path wanted) throws IOException {
        try {
            if (wanted.getParent() != null) {
                Files.createDirectories(wanted.getParent());
            }
            return Files.createDirectory(wanted, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
        } catch (FileAlreadyExistsException _) {
            return isTrusted(wanted) && Files.isWritable(wanted) ? wanted : Files.createTempDirectory("rekap-media-");
        }
    }

    private static void unpack(Jar jar, Path folder) throws IOException {
        try (JarInputStream content = new JarInputStream(jar.open())) {
            for (JarEntry entry = content.getNextJarEntry(); entry != null; entry = content.getNextJarEntry()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (name.contains(".so") && !UNUSED.matcher(name).matches()) {
                    write(content, folder.resolve(name));
                }
            }
        }
    }

    /** Another worker may do the same at the same time. */
    private static void write(InputStream content, Path file) throws IOException {
        Path part = Files.createTempFile(file.getParent(), PART, ".part");
        try {
            Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Removes what workers left that were killed while they unpacked; others may do so now. */
    private static void removeAbandonedParts(Path folder) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, PART + "*")) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part)
                        .toInstant()
                        .isBefore(Instant.now().minus(LONGER_THAN_UNPACKING))) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /** As the libraries are named; there are some for Linux alone. */
    private static String platform() {
        return System.getProperty("os.arch").equals("aarch64") ? "linux-arm64" : "linux-x86_64";
    }

    private static String root(String resource) throws IOException {
        URL url = DecoderFiles.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new IOException("there is no " + resource + " for this machine");
        }
        String place = url.toString();
        return place.substring(0, place.length() - resource.length());
    }

    /** The folder or the jar with a class; a jar that lies in another is copied. */
    private static Path location(String resource, Path folder) throws IOException {
        String root = root(resource);
        if (root.startsWith("file:")) {
            return Path.of(URI.create(root));
        }
        Jar jar = Jar.of(root);
        if (jar.entry().isEmpty()) {
            return jar.file();
        }
        Path copy = folder.resolve(jar.name());
        try (InputStream content = jar.open()) {
            write(content, copy);
        }
        return copy;
    }
}
