package dev.rekap.action.woocommerce;

import dev.rekap.blob.BlobStore;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.DecisionBlobs;
import dev.rekap.contracts.decisions.MaterialPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Pictures of a draft. Each has a name that follows from the key of the action and its place, and is found again by it. */
final class ShopPictures {

    private static final Logger LOG = LoggerFactory.getLogger(ShopPictures.class);
    private static final int NOT_FOUND = 404;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final ShopClient client;
    private final BlobStore blobs;

    ShopPictures(ShopClient client, BlobStore blobs) {
        this.client = client;
        this.blobs = blobs;
    }

    /**
     * Sees that the pictures of a request are in the shop.
     *
     * @return their numbers, in order; those that the shop does not take are left out
     * @throws ShopCallException if the shop is away
     */
    List<Integer> upload(ActionRequested request) throws InterruptedException {
        List<Integer> ids = new ArrayList<>();
        if (client.account().hasMedia()) {
            for (MaterialPart part : request.pictures()) {
                String name = name(request.key(), part);
                Optional<Integer> id = find(name);
                if (id.isEmpty()) {
                    id = upload(request, part, name);
                }
                id.ifPresent(ids::add);
            }
        }
        return ids;
    }

    private Optional<Integer> upload(ActionRequested request, MaterialPart part, String name)
            throws InterruptedException {
        Optional<Picture> picture = picture(request, part);
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode made = client.upload(name + picture.get().extension(), picture.get().type, picture.get().content);
            return Optional.of(made.path("id").asInt(0)).filter(id -> id > 0);
        } catch (ShopCallException e) {
            Optional<Integer> there = find(name);
            if (there.isEmpty() && isRefused(e)) {
                LOG.warn("Picture left out: {}", e.getMessage());
                return there;
            }
            if (there.isEmpty()) {
                throw e;
            }
            return there;
        }
    }

    /** WordPress answers 500 to a file that it does not take, which no repetition mends. */
    private static boolean isRefused(ShopCallException e) {
        return e.kind() == ShopCallException.Kind.REFUSED
                || e.status() == UNAUTHORIZED
                || e.status() == FORBIDDEN
                || e.code().startsWith("rest_upload_");
    }

    private Optional<Integer> find(String name) throws InterruptedException {
        try {
            return client.getWordPress("media", Map.of("slug", name))
                    .valueStream()
                    .map(medium -> medium.path("id").asInt(0))
                    .filter(id -> id > 0)
                    .findFirst();
        } catch (ShopCallException e) {
            if (isRefused(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Deletes for good; those that are gone are fine. */
    void delete(List<Integer> ids) throws InterruptedException {
        for (int id : ids) {
            try {
                client.deleteWordPress("media/" + id);
            } catch (ShopCallException e) {
                if (e.status() != NOT_FOUND) {
                    throw e;
                }
            }
        }
    }

    /** Deletes as far as the shop lets us; what stays does no harm. */
    void discard(List<Integer> ids) throws InterruptedException {
        try {
            delete(ids);
        } catch (ShopCallException e) {
            LOG.warn("Uploaded pictures stay in the shop without a product: {}", e.getMessage());
        }
    }

    /** The normal form of a picture if there is one, else the file as it was sent. */
    private Optional<Picture> picture(ActionRequested request, MaterialPart part) {
        BlobKey normal = new DecisionBlobs(request.decisionId()).picture(part.sha256());
        return blobs.read(normal)
                .map(content -> new Picture(content, "image/jpeg"))
                .or(() -> blobs.read(part.blob()).map(content -> new Picture(content, part.contentType())));
    }

    private static String name(String key, MaterialPart part) {
        return key.toLowerCase(Locale.ROOT) + "-p" + part.number();
    }

    private static final class Picture {
        private final byte[] content;
        private final String type;

        private Picture(byte[] content, String type) {
            this.content = content;
            this.type = type;
        }

        /** WordPress wants one, and corrects it by the content. */
        String extension() {
            return "." + type.substring(type.indexOf('/') + 1).replace("jpeg", "jpg");
        }
    }
}
