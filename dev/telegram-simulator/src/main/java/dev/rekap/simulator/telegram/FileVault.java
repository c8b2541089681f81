package dev.rekap.simulator.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files: bytes lie in a folder, each content once; who knows them is in memory. */
public final class FileVault {
    private static final int ID_BYTES = 36;
    private static final int UNIQUE_LENGTH = 15;
    private static final int MOST_EXTENSION = 8;

    private final Path folder;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, BotFile> files = new HashMap<>();
    private final Map<String, BotFile> byPath = new HashMap<>();
    private final Map<String, Instant> links = new HashMap<>();
    private final Set<String> vanished = new HashSet<>();
    private int number;

    public FileVault(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Where uploads may lie while they arrive. */
    public Path folder() {
        return folder;
    }

    /** Keeps bytes; may be called without the lock. */
    public FileContent store(InputStream bytes) throws IOException {
        Path draft = Files.createTempFile(folder, "draft", null);
        MessageDigest digest = sha256();
        long size;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(draft), digest)) {
            size = bytes.transferTo(out);
        } catch (IOException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
        String name = HexFormat.of().formatHex(digest.digest());
        // REPLACE_EXISTING would remove a file of equal bytes first, and whoever fetches it meanwhile would find none.
        Path kept = Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return new FileContent(name, size, kept);
    }

    /** A file of this size of which there is not one byte. */
    public static FileContent declared(String name, long size) {
        byte[] hash = sha256().digest((name + "\n" + size).getBytes(StandardCharsets.UTF_8));
        return new FileContent(HexFormat.of().formatHex(hash), size, null);
    }

    /** Makes the content known to the bot, as a file of this chat under a new id. */
    public BotFile register(long chat, String kind, String name, String mimeType, FileContent content) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = "BQAC" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String uniqueId = "AgAD" + content.digest().substring(0, UNIQUE_LENGTH);
        String path = folderOf(kind) + "/file_" + ++number + extension(kind, name);
        BotFile file = new BotFile(id, uniqueId, chat, kind, name, mimeType, content, path);
        files.put(id, file);
        byPath.put(path, file);
        return file;
    }

    /** The file with this id, unless it vanished. */
    public Optional<BotFile> file(String id) {
        return Optional.ofNullable(files.get(id)).filter(file -> !vanished.contains(id));
    }

    /** Makes the file's link valid from now on. */
    public void link(BotFile file, Duration validity) {
        links.put(file.path(), clock.instant().plus(validity));
    }

    /** What a link leads to; empty when it never did, no longer does, or the file vanished. */
    public Optional<BotFile> linked(String path) {
        return Optional.ofNullable(links.get(path))
                .filter(clock.instant()::isBefore)
                .map(until -> byPath.get(path))
                .filter(file -> !vanished.contains(file.id()));
    }

    /** The chat of the file that lies at this path; 0 when there is none. */
    public long chatOfPath(String path) {
        BotFile file = byPath.get(path);
        return file == null ? 0 : file.chat();
    }

    /** Ends all links given so far. */
    public void expireLinks() {
        links.clear();
    }

    /** Takes a file away. */
    public void vanish(BotFile file) {
        vanished.add(file.id());
    }

    /** Takes all files away. */
    public void vanishAll() {
        vanished.addAll(files.keySet());
    }

    /** Forgets all files; their bytes go too. */
    void clear() {
        files.values().forEach(file -> file.content().bytes().ifPresent(FileVault::delete));
        files.clear();
        byPath.clear();
        links.clear();
        vanished.clear();
    }

    private static void delete(Path bytes) {
        try {
            Files.deleteIfExists(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folderOf(String kind) {
        return switch (kind) {
            case "voice" -> "voice";
            case "audio" -> "music";
            case "video" -> "videos";
            case "video_note" -> "video_notes";
            case "photo" -> "photos";
            default -> "documents";
        };
    }

    private static String extension(String kind, String name) {
        int dot = name.lastIndexOf('.');
        if (dot >= 0 && name.substring(dot + 1).matches("[A-Za-z0-9]{1," + MOST_EXTENSION + "}")) {
            return name.substring(dot).toLowerCase(Locale.ROOT);
        }
        return switch (kind) {
            case "voice" -> ".oga";
            case "video", "video_note" -> ".mp4";
            case "photo" -> ".jpg";
            default -> "";
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
