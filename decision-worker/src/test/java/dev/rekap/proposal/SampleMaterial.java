package dev.rekap.proposal;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.DecisionBlobs;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.Material;
import dev.rekap.contracts.decisions.MaterialCollected;
import dev.rekap.contracts.decisions.MaterialPart;
import dev.rekap.contracts.decisions.PartKind;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** What a shop owner sends, for tests. */
public final class SampleMaterial {

    /** The decision of all samples. */
    public static final DecisionId DECISION = DecisionId.parse("0b5e7a3c-3c1e-4c39-9d4e-5a1d6b7c8d9e");

    /** The owner of all samples. */
    public static final UserId USER = new UserId("toko");

    private SampleMaterial() {}

    /** Material of a version. */
    public static MaterialCollected of(int version, @Nullable String text, MaterialPart... parts) {
        return new MaterialCollected(
                DECISION,
                new Material(USER, null, "id", version, false, List.of(parts), text),
                Instant.parse("2026-11-30T03:00:00Z"));
    }

    /** A part with a content of its own. */
    public static MaterialPart part(int number, PartKind kind, String contentType) {
        String sha256 = Integer.toString(number % 10).repeat(64);
        return new MaterialPart(
                number, kind, new DecisionBlobs(DECISION).material(sha256), contentType, 1000, sha256, null);
    }

    /** A small picture as it is sent: a PNG. */
    public static byte[] png() {
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, Color.ORANGE.getRGB());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
