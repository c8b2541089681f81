package dev.rekap.simulator.telegram;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** What the bot did: calls by method, and every message it sent or changed. */
public final class Journal {
    private static final int MOST = 20_000;

    /**
     * A message sent or changed, as it was then.
     *
     * @param file the document's name; empty without a document
     * @param digest of the document's bytes; empty without a document
     */
    public record Sent(
            Instant at, String method, long chat, long message, MessageView look, String file, String digest) {}

    private final Map<String, Integer> calls = new TreeMap<>();
    private final Deque<Sent> sent = new ArrayDeque<>();

    public void called(String method) {
        calls.merge(method, 1, Integer::sum);
    }

    public void sent(Sent what) {
        sent.add(what);
        if (sent.size() > MOST) {
            sent.remove();
        }
    }

    public Map<String, Integer> calls() {
        return calls;
    }

    /** The last 20,000, oldest first. */
    public Deque<Sent> sent() {
        return sent;
    }

    void clear() {
        calls.clear();
        sent.clear();
    }
}
