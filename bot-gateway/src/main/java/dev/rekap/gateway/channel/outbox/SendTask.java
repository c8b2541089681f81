package dev.rekap.gateway.channel.outbox;

import dev.rekap.gateway.channel.outbox.SendPermits.SendPermit;
import java.time.Duration;

/** Sends one kind of messages. */
interface SendTask {

    /** The outcome of a send. */
    enum Kind {
        /** Nothing was pending. */
        NOTHING,
        /** It was sent or dropped; more may be pending. */
        DONE,
        /** It is retried after a while; other messages may be sent meanwhile. */
        LATER,
        /** Telegram limits the chat. */
        CHAT_WAITS,
        /** Telegram limits the bot. */
        ALL_WAIT
    }

    /**
     * The outcome of a send.
     *
     * @param pause at least; zero if none is given
     */
    record Result(Kind kind, Duration pause) {

        static final Result NOTHING = new Result(Kind.NOTHING, Duration.ZERO);
        static final Result DONE = new Result(Kind.DONE, Duration.ZERO);

        static Result later(Duration atLeast) {
            return new Result(Kind.LATER, atLeast);
        }
    }

    /**
     * Sends the next message of the chat, if there is one.
     *
     * @param permit to be awaited before a call
     */
    Result sendNext(long chat, SendPermit permit) throws InterruptedException;
}
