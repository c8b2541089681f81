package dev.rekap.gateway.channel.outbox;

import java.time.Duration;

/** Says one thing in a chat. */
interface Work {

    /** What came of it. */
    enum Kind {
        /** There was nothing to say. */
        NOTHING,
        /** It was said, or it never will be; there may be more. */
        DONE,
        /** It is to be tried again after a while; other things may be said in the chat meanwhile. */
        LATER,
        /** Telegram wants the chat left alone. */
        CHAT_WAITS,
        /** Telegram wants to be left alone. */
        ALL_WAIT
    }

    /**
     * What came of it.
     *
     * @param pause at least; zero if nobody said
     */
    record Result(Kind kind, Duration pause) {

        static final Result NOTHING = new Result(Kind.NOTHING, Duration.ZERO);
        static final Result DONE = new Result(Kind.DONE, Duration.ZERO);

        static Result later(Duration atLeast) {
            return new Result(Kind.LATER, atLeast);
        }
    }

    /**
     * Says the next thing, if there is one.
     *
     * @param permit to be awaited before a call
     */
    Result sayNext(long chat, Permit permit) throws InterruptedException;
}
