package dev.rekap.gateway.config;

import dev.rekap.contracts.orders.OrderLimits;
import dev.rekap.gateway.channel.conversation.BotAccess;
import dev.rekap.gateway.decisions.DecisionLimits;
import dev.rekap.gateway.orders.ChatLimits;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Who may use the bot, how much, and for how long.
 *
 * @param allowedUsers Telegram's ids of users; with these or with invitations the bot is closed to others
 * @param inviteCodes that let others in with {@code /start CODE}, 6 to 64 letters, digits, {@code _} or {@code -}
 * @param admins Telegram's ids of users who may see {@code /stats}
 * @param maxDownload what bots may download; 0 for any, with a local Bot API server
 * @param filesPerHour recordings of a user, 1 to 100,000
 * @param openReports unfinished reports of a user, 1 to 1,000
 * @param remindAfter when an open report is reminded of, 1 s to 7 d
 * @param openFor how long a report stays open, longer than {@code remindAfter}, up to 30 d
 * @param bringWithin how long a recording may take to be transferred, 1 s to 24 h
 * @param transfers recordings on their way at once, 1 to 200
 * @param errands other errands at once, 1 to 200
 * @param lookEvery pause between two looks at errands that other replicas put down, 50 ms to 1 min
 * @param table what users get first; the other form by a button
 * @param timeZone in which times are shown, such as {@code Asia/Jakarta}
 */
@ConfigurationProperties("rekap.telegram")
public record ConversationProperties(
        @DefaultValue Set<Long> allowedUsers,
        @DefaultValue List<String> inviteCodes,
        @DefaultValue Set<Long> admins,
        @DefaultValue("20MB") DataSize maxDownload,
        @DefaultValue("200") int filesPerHour,
        @DefaultValue("3") int openReports,
        @DefaultValue("1h") Duration remindAfter,
        @DefaultValue(OrderLimits.OPEN_FOR) Duration openFor,
        @DefaultValue("1h") Duration bringWithin,
        @DefaultValue("16") int transfers,
        @DefaultValue("16") int errands,
        @DefaultValue("1s") Duration lookEvery,
        @DefaultValue("xlsx") ChatLimits.Table table,
        @DefaultValue("Asia/Jakarta") String timeZone) {

    private static final int MOST_AT_ONCE = 200;

    private static final int MOST_FILES = 100_000;

    private static final int MOST_REPORTS = 1000;

    public ConversationProperties {
        check("rekap.telegram.files-per-hour", filesPerHour, 1, MOST_FILES);
        check("rekap.telegram.open-reports", openReports, 1, MOST_REPORTS);
        check("rekap.telegram.transfers", transfers, 1, MOST_AT_ONCE);
        check("rekap.telegram.errands", errands, 1, MOST_AT_ONCE);
        check("rekap.telegram.remind-after", remindAfter, Duration.ofSeconds(1), Duration.ofDays(7));
        check("rekap.telegram.open-for", openFor, remindAfter, Duration.ofDays(30));
        check("rekap.telegram.bring-within", bringWithin, Duration.ofSeconds(1), Duration.ofHours(24));
        check("rekap.telegram.look-every", lookEvery, Duration.ofMillis(50), Duration.ofMinutes(1));
        if (maxDownload.isNegative()) {
            throw new IllegalArgumentException("rekap.telegram.max-download is 0 or more");
        }
        // What Telegram lets through in a link, without those so short that they can be guessed.
        if (!inviteCodes.stream().allMatch(code -> code.matches("[A-Za-z0-9_-]{6,64}"))) {
            throw new IllegalArgumentException(
                    "rekap.telegram.invite-codes are of 6 to 64 letters, digits, _ or - each");
        }
        try {
            ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("rekap.telegram.time-zone is a name such as Asia/Jakarta", e);
        }
    }

    static void check(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + " is " + least + " to " + most);
        }
    }

    static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + least + " to " + most);
        }
    }

    ChatLimits limits() {
        return new ChatLimits(
                maxDownload.toBytes(),
                filesPerHour,
                openReports,
                remindAfter,
                openFor,
                bringWithin,
                ZoneId.of(timeZone),
                table);
    }

    DecisionLimits decisionLimits() {
        return new DecisionLimits(maxDownload.toBytes(), filesPerHour, bringWithin, ZoneId.of(timeZone));
    }

    BotAccess access() {
        return new BotAccess(allowedUsers, inviteCodes, admins);
    }

    /** Invitations are secrets. */
    @Override
    public String toString() {
        return "ConversationProperties[allowedUsers=" + allowedUsers.size() + ", inviteCodes=" + inviteCodes.size()
                + ", admins=" + admins.size() + "]";
    }
}
