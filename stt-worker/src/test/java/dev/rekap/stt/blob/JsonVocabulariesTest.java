package dev.rekap.stt.blob;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.speech.Vocabulary;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonVocabulariesTest {

    private static final UserId USER = new UserId("warung");

    private final MemoryBlobStore store = new MemoryBlobStore();
    private final JsonVocabularies vocabularies = new JsonVocabularies(store, Duration.ofMinutes(1));

    @Test
    void whatWasLearntOfAUserIsReadAndNothingOfOthers() {
        put("{\"terms\":[\"Bu Sari\",\"Gang Melati\"]}");

        assertThat(vocabularies.of(USER)).isEqualTo(new Vocabulary(List.of("Bu Sari", "Gang Melati")));
        assertThat(vocabularies.of(new UserId("another"))).isEqualTo(Vocabulary.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"terms\":[\"\"]}", "{\"terms\":[1,2,3,4,5,6,7,8,9,10,11]}"})
    void whatCannotBeReadIsDoneWithout(String content) {
        put(content);

        assertThat(vocabularies.of(USER)).isEqualTo(Vocabulary.NONE);
    }

    @Test
    void aStoreThatIsAwayIsNotWaitedForAndAskedAgain() {
        put("{\"terms\":[\"Bu Sari\"]}");
        store.reachable(false);

        assertThat(vocabularies.of(USER)).isEqualTo(Vocabulary.NONE);

        store.reachable(true);
        assertThat(vocabularies.of(USER)).isEqualTo(new Vocabulary(List.of("Bu Sari")));
    }

    @Test
    void whatWasReadIsBelievedForAMoment() {
        put("{\"terms\":[\"Bu Sari\"]}");
        vocabularies.of(USER);
        put("{\"terms\":[\"Gang Melati\"]}");

        assertThat(vocabularies.of(USER)).isEqualTo(new Vocabulary(List.of("Bu Sari")));
    }

    private void put(String json) {
        store.put(new UserBlobs(USER).vocabulary(), BlobContent.of(json, "application/json"));
    }
}
