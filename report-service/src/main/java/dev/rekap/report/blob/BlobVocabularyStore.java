package dev.rekap.report.blob;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobStore;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.speech.Vocabulary;
import dev.rekap.report.vocabulary.VocabularyStore;
import tools.jackson.databind.json.JsonMapper;

/** A vocabulary is a small JSON blob among those of its user. */
public final class BlobVocabularyStore implements VocabularyStore {

    private final BlobStore blobs;
    private final JsonMapper mapper;

    public BlobVocabularyStore(BlobStore blobs, JsonMapper mapper) {
        this.blobs = blobs;
        this.mapper = mapper;
    }

    @Override
    public Vocabulary of(UserId user) {
        return blobs.read(new UserBlobs(user).vocabulary())
                .map(bytes -> mapper.readValue(bytes, Vocabulary.class))
                .orElse(Vocabulary.NONE);
    }

    @Override
    public void put(UserId user, Vocabulary vocabulary) {
        blobs.put(
                new UserBlobs(user).vocabulary(),
                BlobContent.of(mapper.writeValueAsBytes(vocabulary), "application/json"));
    }

    @Override
    public void delete(UserId user) {
        blobs.delete(new UserBlobs(user).vocabulary());
    }
}
