package dev.rekap.gateway.decisions.conversation;

import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.Material;
import dev.rekap.gateway.channel.ChatFile;
import dev.rekap.gateway.channel.ChatUsers;
import dev.rekap.gateway.channel.conversation.ChatContext;
import dev.rekap.gateway.channel.conversation.ChatMeters;
import dev.rekap.gateway.channel.jobs.JobScheduler;
import dev.rekap.gateway.decisions.ChatDecision;
import dev.rekap.gateway.decisions.ChatDecision.Stage;
import dev.rekap.gateway.decisions.ChatDecision.View;
import dev.rekap.gateway.decisions.ChatDecisions;
import dev.rekap.gateway.decisions.DecisionLimits;
import dev.rekap.gateway.decisions.DecisionPhrase;
import dev.rekap.gateway.decisions.SentPart;
import dev.rekap.gateway.decisions.jobs.CloseCard;
import dev.rekap.gateway.decisions.jobs.DecisionJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes what is sent: a message is a decision, and so is an album, whose parts come one by one, without a count and without an end. */
record CollectMaterial(
        ChatDecisions decisions,
        ChatUsers users,
        JobScheduler jobs,
        CloseCard closing,
        DecisionLimits limits,
        ChatMeters meters,
        Clock clock) {

    private static final Duration HOUR = Duration.ofHours(1);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final long MEGABYTE = 1024 * 1024;

    /** A text is a decision. */
    void text(ChatContext context, String text, boolean dryRun) {
        if (mayThisHour(context)) {
            ChatDecision decision = open(context, null, text, dryRun, Stage.CLOSED);
            decisions.add(decision);
            closing.close(decision);
        }
    }

    /** A file is a decision, or a part of one. */
    void file(ChatContext context, ChatFile file) {
        if (!isTaken(context, file)) {
            return;
        }
        String album = file.album();
        if (album == null) {
            ChatDecision decision = open(context, null, null, false, Stage.CLOSED);
            decisions.add(decision);
            append(context, decision, file);
            closing.close(decision);
            return;
        }
        Optional<ChatDecision> known =
                decisions.ofAlbum(context.chat(), context.user().id(), album);
        if (known.isEmpty()) {
            ChatDecision decision = open(context, album, null, false, Stage.COLLECTING);
            decisions.add(decision);
            append(context, decision, file);
            jobs.at(decision.due(), new DecisionJob.CloseAlbum(decision.id()));
        } else {
            extend(context, known.get(), file);
        }
    }

    /** Keeps a file whose place is to be asked for. */
    ChatDecision unsure(ChatContext context, ChatFile file) {
        ChatDecision decision = open(context, null, null, false, Stage.UNSURE);
        decisions.add(decision);
        append(context, decision, file);
        return decision;
    }

    private void extend(ChatContext context, ChatDecision decision, ChatFile file) {
        if (decisions.parts(decision.id()).size() >= Material.MAX_PARTS || decision.stage() == Stage.ENDED) {
            return;
        }
        append(context, decision, file);
        if (decision.stage() == Stage.COLLECTING) {
            Instant latest = decision.openedAt().plus(DecisionLimits.ALBUM_MOST);
            Instant due = clock.instant().plus(DecisionLimits.ALBUM_PAUSE);
            decisions.save(decision.collectingUntil(due.isBefore(latest) ? due : latest));
        } else {
            // It came when the album was closed, after a restart, say: all of it is brought once more, as the next
            // version.
            ChatDecision again =
                    decision.extended().collectingUntil(clock.instant().plus(DecisionLimits.ALBUM_PAUSE));
            decisions.save(again);
            jobs.at(again.due(), new DecisionJob.CloseAlbum(again.id()));
        }
    }

    private void append(ChatContext context, ChatDecision decision, ChatFile file) {
        List<SentPart> parts = decisions.parts(decision.id());
        decisions.add(
                new SentPart(decision.id(), parts.size() + 1, context.origin().message(), file));
    }

    private ChatDecision open(
            ChatContext context, @Nullable String album, @Nullable String text, boolean dryRun, Stage stage) {
        Instant now = clock.instant();
        return new ChatDecision(
                DecisionId.random(),
                context.recipient(),
                context.origin().message(),
                album,
                text,
                dryRun,
                stage,
                now,
                now.plus(DecisionLimits.ALBUM_PAUSE),
                1,
                1,
                0,
                View.MAIN,
                0,
                null,
                null);
    }

    /** What a message says now: before its album is closed it changes that, later it makes the next version. */
    void edited(ChatContext context, String text) {
        decisions
                .ofMessage(context.chat(), context.origin().message())
                .filter(decision -> decision.owner().user() == context.user().id())
                .ifPresent(decision -> edited(context, decision, text));
    }

    private void edited(ChatContext context, ChatDecision decision, String text) {
        Optional<String> before = closing.wordsOf(decision);
        ChatDecision changed = decision;
        if (decision.text() == null) {
            decisions.caption(decision.id(), context.origin().message(), text);
        } else {
            changed = decision.withText(text);
            decisions.save(changed);
        }
        if (decision.stage() == Stage.CLOSED && !closing.wordsOf(changed).equals(before)) {
            ChatDecision next = changed.edited();
            decisions.save(next);
            closing.bring(next);
        }
    }

    private boolean isTaken(ChatContext context, ChatFile file) {
        if (limits.maxDownload() > 0 && file.size() > limits.maxDownload()) {
            meters.file("too_large");
            String name = file.name() == null ? context.text(DecisionPhrase.PART_NAMELESS, 1) : file.name();
            refuse(context, "shop-too-large", DecisionPhrase.SHOP_TOO_LARGE, name, limits.maxDownload() / MEGABYTE);
            return false;
        }
        return mayThisHour(context);
    }

    private boolean mayThisHour(ChatContext context) {
        if (users.take(context.user().id(), "files", limits.filesPerHour(), HOUR)) {
            return true;
        }
        meters.refusal("files_per_hour");
        refuse(context, "files-told", DecisionPhrase.SHOP_TOO_MANY_PER_HOUR, limits.filesPerHour());
        return false;
    }

    /** Replies once in a minute. */
    private void refuse(ChatContext context, String kind, DecisionPhrase phrase, Object... arguments) {
        if (users.take(context.user().id(), kind, 1, MINUTE)) {
            context.reply(phrase, arguments);
        }
    }
}
