package dev.rekap.contracts;

import java.util.regex.Pattern;

/** Name of a blob: segments of letters, digits, {@code . _ -}, joined by slashes; no segment is {@code .} or {@code ..}. */
@SingleValue
public record BlobKey(String value) {

    private static final Pattern ALLOWED = Pattern.compile("(?!\\.)[A-Za-z0-9._-]+(/(?!\\.)[A-Za-z0-9._-]+)*");

    /** S3 takes 1,024 bytes; ours are far shorter. */
    private static final int MAX_LENGTH = 512;

    public BlobKey {
        if (value.length() > MAX_LENGTH || !ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("not a blob key");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
