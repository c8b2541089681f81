package dev.rekap.stt;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.speech.Vocabulary;

/** What users are known to speak of. */
@FunctionalInterface
public interface UserVocabularies {

    /** The words to listen for; none if there are none, or they cannot be had: they help, and are not needed. */
    Vocabulary of(UserId user);
}
