package dev.rekap.simulator.telegram.behaviour;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often a bot may write: 1 message a second to a private chat, 20 a minute to a group, 30 a second overall.
 *
 * <p>Counted by time of arrival, over calls that make or change messages, whether they succeed or not; those refused for
 * coming too early are not counted in. From the Bot API's FAQ, "My bot is hitting limits".
 */
public final class RateLimits {
    private static final Set<String> COUNTED =
            Set.of("sendMessage", "sendDocument", "editMessageText", "editMessageReplyMarkup");
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60_000;
    private static final int MOST_VIOLATIONS = 10_000;

    private final Clock clock;
    private final Deque<Long> overall = new ArrayDeque<>();
    private final Map<Long, Deque<Long>> groups = new HashMap<>();
    private final Map<Long, Long> lastInChat = new HashMap<>();
    private final Map<String, Long> banned = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private int count;

    public RateLimits(Clock clock) {
        this.clock = clock;
    }

    /** Whether calls of this method count as messages. */
    public static boolean counts(String method) {
        return COUNTED.contains(method);
    }

    /**
     * Notes a call that arrives now.
     *
     * @param chat 0 when the call is for no chat
     * @param nanos a reading of {@link System#nanoTime}
     * @return seconds that the bot has to wait; 0 when the call is in time
     */
    public int arrive(String method, long chat, long nanos, SimulatorSettings settings) {
        long now = Duration.ofNanos(nanos).toMillis();
        long early = Math.max(bannedFor("method " + method, now), counts(method) ? bannedFor("chat " + chat, now) : 0);
        if (early > 0) {
            note("retry_after", method, chat, early);
        }
        if (counts(method)) {
            early = Math.max(early, countIn(method, chat, now, settings));
        }
        return Math.toIntExact((early + SECOND - 1) / SECOND);
    }

    private long countIn(String method, long chat, long now, SimulatorSettings settings) {
        Deque<Long> group = chat < 0 ? groups.computeIfAbsent(chat, id -> new ArrayDeque<>()) : new ArrayDeque<>();
        long inChat = chat < 0
                ? earlyIn(group, now, MINUTE, settings.groupPerMinute())
                : settings.chatInterval().toMillis() - (now - lastInChat.getOrDefault(chat, Long.MIN_VALUE / 2));
        long inAll = earlyIn(overall, now, SECOND, settings.perSecond());
        if (inChat > 0) {
            note(chat < 0 ? "group" : "chat", method, chat, inChat);
        }
        if (inAll > 0) {
            note("overall", method, chat, inAll);
        }
        long early = Math.max(0, Math.max(inChat, inAll));
        if (early == 0 || !settings.enforceLimits()) {
            overall.add(now);
            group.add(now);
            lastInChat.put(chat, now);
        }
        return early;
    }

    private static long earlyIn(Deque<Long> window, long now, long length, int most) {
        while (!window.isEmpty() && now - window.getFirst() >= length) {
            window.remove();
        }
        if (window.size() < most) {
            return 0;
        }
        long first = window.stream().skip(window.size() - most).findFirst().orElse(now);
        return length - (now - first);
    }

    private long bannedFor(String what, long now) {
        return Math.max(0, banned.getOrDefault(what, Long.MIN_VALUE / 2) - now);
    }

    /** Notes that the bot was told to wait, in this chat if the call was for one, else with this method. */
    public void told(String method, long chat, int retryAfter, long nanos) {
        String what = counts(method) && chat != 0 ? "chat " + chat : "method " + method;
        long until = Duration.ofNanos(nanos).toMillis() + retryAfter * SECOND;
        banned.merge(what, until, Math::max);
    }

    private void note(String rule, String method, long chat, long early) {
        count++;
        if (violations.size() < MOST_VIOLATIONS) {
            violations.add(new Violation(clock.instant(), rule, method, chat, early));
        }
    }

    /** The first 10,000 breaches. */
    public List<Violation> violations() {
        return violations;
    }

    /** How many breaches there were. */
    public int count() {
        return count;
    }

    /** Forgets breaches, not what was counted. */
    public void forgetViolations() {
        violations.clear();
        count = 0;
    }

    /** Forgets everything. */
    public void clear() {
        overall.clear();
        groups.clear();
        lastInChat.clear();
        banned.clear();
        forgetViolations();
    }
}
