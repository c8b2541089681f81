package dev.rekap.report.vocabulary;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.speech.Vocabulary;

/** Stores the vocabulary of each user; workers read it. */
public interface VocabularyStore {

    /** What was learnt of a user; {@link Vocabulary#NONE} if nothing was. */
    Vocabulary of(UserId user);

    /** Puts it in place of what was learnt before. */
    void put(UserId user, Vocabulary vocabulary);

    /** Deletes it. */
    void delete(UserId user);
}
