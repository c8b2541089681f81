package dev.rekap.gateway.decisions.jobs;

import static java.util.stream.Collectors.joining;

import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.Material;
import dev.rekap.gateway.channel.ChatFiles;
import dev.rekap.gateway.channel.ChatFiles.TooLargeException;
import dev.rekap.gateway.channel.GoneException;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.texts.Layout;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.decisions.ChatDecision;
import dev.rekap.gateway.decisions.ChatDecision.Stage;
import dev.rekap.gateway.decisions.ChatDecisions;
import dev.rekap.gateway.decisions.DecisionLimits;
import dev.rekap.gateway.decisions.DecisionPhrase;
import dev.rekap.gateway.decisions.MaterialApi;
import dev.rekap.gateway.decisions.MaterialApi.BroughtMaterial;
import dev.rekap.gateway.decisions.MaterialApi.MaterialFile;
import dev.rekap.gateway.decisions.MaterialApi.RefusedPart;
import dev.rekap.gateway.decisions.MaterialApi.SentMaterial;
import dev.rekap.gateway.decisions.SentPart;
import dev.rekap.gateway.decisions.ShopCommands;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Brings what was sent from Telegram to ingest-api, version by version, without ever holding a file whole. */
public record BringJob(
        UnitOfWork unit,
        ChatDecisions decisions,
        ChatFiles files,
        MaterialApi ingest,
        Outbox outbox,
        DecisionLimits limits,
        Clock clock) {

    /** However old it is, it is tried that often. */
    private static final int FEWEST_ATTEMPTS = 5;

    /** A file that Telegram perhaps no longer has is asked for so often: about a minute long; the others are brought without it then. */
    private static final int ATTEMPTS_IF_PERHAPS_GONE = 7;

    private static final String GONE = "GONE_FROM_TELEGRAM";
    private static final String TOO_LARGE = "FILE_TOO_LARGE";
    private static final String NOT_BROUGHT = "NOT_BROUGHT";

    void run(DecisionJob.Bring job, int attempt) {
        Optional<Bringing> open = unit.call(() -> decisions
                .find(job.decision())
                .filter(decision -> decision.stage() != Stage.ENDED && decision.brought() < job.material())
                .map(decision -> new Bringing(decision, decisions.parts(decision.id()))));
        if (open.isEmpty()) {
            return;
        }
        Bringing bringing = open.get();
        if (bringing.decision().brought() < job.material() - 1) {
            throw new UnavailableException("the version before is on its way", Duration.ZERO);
        }
        List<RefusedPart> left = new CopyOnWriteArrayList<>();
        try {
            conclude(job, ingest.bring(material(bringing, job.material(), attempt, left)), left);
        } catch (UnavailableException e) {
            if (attempt < FEWEST_ATTEMPTS || !isOverdue(bringing.decision())) {
                throw e;
            }
            conclude(job, new BroughtMaterial.Refused(NOT_BROUGHT, "", List.of()), left);
        }
    }

    private SentMaterial material(Bringing bringing, int version, int attempt, List<RefusedPart> left) {
        ChatDecision decision = bringing.decision();
        Words words = Texts.of(decision.locale());
        boolean keeps = version > decision.filesSince();
        return new SentMaterial(
                decision.id(),
                new UserId("telegram:" + decision.owner().user()),
                version,
                CloseCard.words(decision, bringing.parts())
                        .map(ShopCommands::withoutTrial)
                        .filter(text -> !text.isEmpty())
                        .map(text -> Layout.shorten(text, Material.MAX_TEXT_LENGTH))
                        .orElse(null),
                decision.locale().getLanguage(),
                decision.dryRun(),
                new ReplyTo(decision.chat(), null, decision.locale().getLanguage()),
                keeps,
                keeps
                        ? List.of()
                        : bringing.parts().stream()
                                .map(part -> file(part, words, attempt, left))
                                .toList());
    }

    private MaterialFile file(SentPart part, Words words, int attempt, List<RefusedPart> left) {
        String given = part.file().name();
        String name =
                given == null || given.isBlank() ? words.text(DecisionPhrase.PART_NAMELESS, part.position()) : given;
        return new MaterialFile(name, () -> open(part, name, attempt, left));
    }

    private Optional<InputStream> open(SentPart part, String name, int attempt, List<RefusedPart> left) {
        try {
            return Optional.of(files.open(part.file().file()).body());
        } catch (GoneException _) {
            left.add(new RefusedPart(name, GONE, ""));
        } catch (TooLargeException _) {
            left.add(new RefusedPart(name, TOO_LARGE, ""));
        } catch (UnavailableException e) {
            if (!(e.getCause() instanceof GoneException) || attempt < ATTEMPTS_IF_PERHAPS_GONE) {
                throw e;
            }
            left.add(new RefusedPart(name, GONE, ""));
        }
        return Optional.empty();
    }

    private void conclude(DecisionJob.Bring job, BroughtMaterial result, List<RefusedPart> left) {
        unit.run(() -> decisions.lock(job.decision()).ifPresent(decision -> {
            switch (result) {
                case BroughtMaterial.Taken(var refused) -> {
                    decisions.save(decision.brought(job.material()));
                    report(decision, refused, left);
                }
                case BroughtMaterial.Refused(var code, var message, var refused)
                when decision.brought() == 0 -> {
                    String why = refused.isEmpty() && !left.isEmpty()
                            ? left.getFirst().code()
                            : code;
                    decisions.save(decision.ended(why));
                    report(decision, refused, left);
                    if (Texts.of(decision.locale()).reason(why).isEmpty() && !message.isBlank()) {
                        say(decision, Texts.of(decision.locale()).text(DecisionPhrase.PROBLEM_SAID, message));
                    }
                    outbox.showLive(decision.owner(), decision.id().value());
                }
                // The version before stays what the decision is about.
                case BroughtMaterial.Refused(var code, var message, var _) -> {
                    decisions.save(decision.brought(job.material()));
                    String reason = Texts.of(decision.locale()).reason(code).orElse(message);
                    say(decision, Texts.of(decision.locale()).text(DecisionPhrase.PROBLEM_SAID, reason));
                }
            }
        }));
    }

    private void report(ChatDecision decision, List<RefusedPart> refused, List<RefusedPart> left) {
        List<RefusedPart> all = new ArrayList<>(refused);
        all.addAll(left);
        if (!all.isEmpty()) {
            Words words = Texts.of(decision.locale());
            String lines = all.stream()
                    .map(part -> words.text(
                            DecisionPhrase.PART_REFUSED,
                            part.name(),
                            part.message().isBlank() ? words.reason(part.code()).orElse(part.code()) : part.message()))
                    .collect(joining("\n"));
            say(decision, words.text(DecisionPhrase.PARTS_REFUSED, lines));
        }
    }

    private void say(ChatDecision decision, String text) {
        outbox.send(decision.owner(), OutgoingMessage.of(text), decision.message());
    }

    private boolean isOverdue(ChatDecision decision) {
        return clock.instant().isAfter(decision.openedAt().plus(limits.transferWithin()));
    }

    private record Bringing(ChatDecision decision, List<SentPart> parts) {}
}
