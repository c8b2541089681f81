package dev.rekap.shop;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The media library. */
public final class ShopMedia {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern FILENAME = Pattern.compile("filename=\"?([^\";]+)\"?");
    private static final int HEADER = 12;

    private final Map<Integer, StoredMedium> media = new TreeMap<>();
    private final ShopState shop;
    private int uploads;

    ShopMedia(ShopState shop) {
        this.shop = shop;
    }

    /**
     * Takes a file as the body of a request.
     *
     * @param disposition header with the file's name
     * @param type content type, empty for none
     */
    public ObjectNode upload(byte[] content, String disposition, String type) {
        if (content.length == 0) {
            throw new ShopException(400, "rest_upload_no_data", "No data supplied.");
        }
        if (type.isEmpty()) {
            throw new ShopException(400, "rest_upload_no_content_type", "No Content-Type supplied.");
        }
        if (disposition.isEmpty()) {
            throw new ShopException(400, "rest_upload_no_content_disposition", "No Content-Disposition supplied.");
        }
        String name = FILENAME.matcher(disposition)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new ShopException(
                        400,
                        "rest_upload_invalid_disposition",
                        "Invalid Content-Disposition supplied. Content-Disposition needs to be formatted as"
                                + " `attachment; filename=\"image.png\"` or similar."));
        int dot = name.lastIndexOf('.');
        String found = typeOf(content);
        if (dot < 0 || found.isEmpty()) {
            throw new ShopException(
                    500, "rest_upload_sideload_error", "Sorry, you are not allowed to upload this file type.");
        }
        return store(name.substring(0, dot), found, content);
    }

    private ObjectNode store(String name, String type, byte[] content) {
        int id = shop.nextPost();
        String slug = shop.unusedSlug(WordPressText.slug(name));
        // The extension follows the content.
        String file = slug + "." + type.substring(type.indexOf('/') + 1).replace("jpeg", "jpg");
        ObjectNode json = JSON.createObjectNode()
                .put("id", id)
                .put("date", shop.now())
                .put("date_gmt", shop.nowGmt())
                .put("slug", slug)
                .put("status", "inherit")
                .put("type", "attachment");
        json.putObject("title").put("raw", name).put("rendered", name);
        json.put("alt_text", "")
                .put("media_type", "image")
                .put("mime_type", type)
                .put("source_url", "/wp-content/uploads/" + file);
        media.put(
                id, new StoredMedium(json, file, type, ByteBuffer.wrap(content).asReadOnlyBuffer()));
        uploads++;
        return json;
    }

    /**
     * Deletes for good.
     *
     * @param force without which the shop refuses
     */
    public ObjectNode delete(int id, boolean force) {
        StoredMedium medium = require(id);
        if (!force) {
            throw new ShopException(
                    501, "rest_trash_not_supported", "The post does not support trashing. Set 'force=true' to delete.");
        }
        media.remove(id);
        ObjectNode answer = JSON.createObjectNode().put("deleted", true);
        answer.set("previous", medium.json());
        return answer;
    }

    public ObjectNode get(int id) {
        return require(id).json();
    }

    /** Those with this slug, or whose title holds the words; all for neither. The newest first. */
    public Stream<ObjectNode> list(String slug, String search) {
        return media.values().stream()
                .map(StoredMedium::json)
                .filter(json -> slug.isEmpty() || json.get("slug").asString().equals(slug.toLowerCase(Locale.ROOT)))
                .filter(json -> search.isEmpty()
                        || json.at("/title/raw")
                                .asString()
                                .toLowerCase(Locale.ROOT)
                                .contains(search.toLowerCase(Locale.ROOT)))
                .sorted((one, other) ->
                        other.get("id").intValue() - one.get("id").intValue());
    }

    /** A file by its name. */
    public Optional<StoredMedium> file(String name) {
        return media.values().stream()
                .filter(medium -> medium.file().equals(name))
                .findFirst();
    }

    /** How many there are. */
    public int size() {
        return media.size();
    }

    /** How many were uploaded since the start, deleted ones among them. */
    public int uploads() {
        return uploads;
    }

    boolean hasSlug(String slug) {
        return media.values().stream()
                .anyMatch(medium -> medium.json().get("slug").asString().equals(slug));
    }

    /** A picture as it stands in a product; none if there is no such medium. */
    Optional<ObjectNode> reference(int id) {
        return Optional.ofNullable(media.get(id))
                .map(medium -> JSON.createObjectNode()
                        .put("id", id)
                        .put("src", medium.json().get("source_url").asString())
                        .put("name", medium.json().at("/title/raw").asString())
                        .put("alt", ""));
    }

    private StoredMedium require(int id) {
        return Optional.ofNullable(media.get(id))
                .orElseThrow(() -> new ShopException(404, "rest_post_invalid_id", "Invalid post ID."));
    }

    /** By the first bytes; empty for what is no picture that WordPress takes, such as HEIC. */
    private static String typeOf(byte[] content) {
        String start = new String(content, 0, Math.min(HEADER, content.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (start.startsWith("\u0089PNG")) {
            return "image/png";
        }
        if (start.startsWith("GIF8")) {
            return "image/gif";
        }
        return start.startsWith("RIFF") && start.endsWith("WEBP") ? "image/webp" : "";
    }
}
