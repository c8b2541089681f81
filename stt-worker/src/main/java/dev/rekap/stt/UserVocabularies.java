package dev.rekap.stt;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.speech.Vocabulary;

/** Words that users are known to say. */
@FunctionalInterface
public interface UserVocabularies {

    /** The words to listen for; none if there are none, or if they cannot be read: they are not required. */
    Vocabulary of(UserId user);
}
