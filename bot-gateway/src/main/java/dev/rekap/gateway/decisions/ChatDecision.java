package dev.rekap.gateway.decisions;

import dev.rekap.contracts.decisions.DecisionChanged;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.gateway.channel.Recipient;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A decision as its chat knows it.
 *
 * @param owner who sent it, and where
 * @param message that carried its text or its first file
 * @param album the media group of its files; none if it is a single message
 * @param text of the message; none for files, whose captions stand with them
 * @param dryRun whether the plan is only to be shown
 * @param stage how far it is on its way to ingest-api
 * @param openedAt when it was sent, by our clock
 * @param due when its album is closed
 * @param material the newest version of what was sent, from 1
 * @param filesSince the version of what was sent in which its files changed last
 * @param brought the newest version of what was sent that ingest-api has; 0 for none
 * @param view what its card shows
 * @param approved the version that was approved in this chat; 0 for none
 * @param problem why it ended on its way to ingest-api: a stable code; none otherwise
 * @param shown the decision as decision-service said last; none before
 */
public record ChatDecision(
        DecisionId id,
        Recipient owner,
        long message,
        @Nullable String album,
        @Nullable String text,
        boolean dryRun,
        Stage stage,
        Instant openedAt,
        Instant due,
        int material,
        int filesSince,
        int brought,
        View view,
        int approved,
        @Nullable String problem,
        @Nullable DecisionChanged shown) {

    /** How far a decision is on its way to ingest-api. */
    public enum Stage {
        /** Whether it is meant for a report is being asked. */
        UNSURE,
        /** Further parts of its album may come. */
        COLLECTING,
        /** Complete; brought to ingest-api. */
        CLOSED,
        /** Ingest-api did not take it, or it became part of a report. */
        ENDED
    }

    /** What a card shows. */
    public enum View {
        MAIN,
        /** The fields, to choose one that is to be changed. */
        FIELDS,
        /** What would change at the other side. */
        PLAN
    }

    public long chat() {
        return owner.chat();
    }

    public Locale locale() {
        return owner.locale();
    }

    /** Version of the decision that the chat knows; 0 before the first. */
    public int version() {
        return shown == null ? 0 : shown.version();
    }

    public ChatDecision withStage(Stage next) {
        return with(text, dryRun, next, due, material, filesSince, brought, view, approved, problem, shown);
    }

    /** Closed at this time, unless a further part comes. */
    public ChatDecision collectingUntil(Instant time) {
        return with(
                text, dryRun, Stage.COLLECTING, time, material, filesSince, brought, view, approved, problem, shown);
    }

    /** Complete, as far as is known. */
    public ChatDecision closed(boolean isDryRun) {
        return with(text, isDryRun, Stage.CLOSED, due, material, filesSince, brought, view, approved, problem, shown);
    }

    /** With other words. */
    public ChatDecision withText(@Nullable String newText) {
        return with(newText, dryRun, stage, due, material, filesSince, brought, view, approved, problem, shown);
    }

    /** In the next version of what was sent, of which the words changed. */
    public ChatDecision edited() {
        return with(text, dryRun, stage, due, material + 1, filesSince, brought, view, approved, problem, shown);
    }

    /** In the next version of what was sent, with a file more. */
    public ChatDecision extended() {
        return with(text, dryRun, stage, due, material + 1, material + 1, brought, view, approved, problem, shown);
    }

    /** Ingest-api has this version of what was sent. */
    public ChatDecision brought(int version) {
        return with(text, dryRun, stage, due, material, filesSince, version, view, approved, problem, shown);
    }

    /** Not taken. */
    public ChatDecision ended(@Nullable String why) {
        return with(text, dryRun, Stage.ENDED, due, material, filesSince, brought, view, approved, why, shown);
    }

    public ChatDecision withView(View next) {
        return with(text, dryRun, stage, due, material, filesSince, brought, next, approved, problem, shown);
    }

    /** With this version approved. */
    public ChatDecision approved(int version) {
        return with(text, dryRun, stage, due, material, filesSince, brought, view, version, problem, shown);
    }

    /** As decision-service says it stands. */
    public ChatDecision showing(DecisionChanged newest) {
        return with(text, dryRun, stage, due, material, filesSince, brought, View.MAIN, approved, problem, newest);
    }

    private ChatDecision with(
            @Nullable String newText,
            boolean newDryRun,
            Stage newStage,
            Instant newDue,
            int newMaterial,
            int newFilesSince,
            int newBrought,
            View newView,
            int newApproved,
            @Nullable String newProblem,
            @Nullable DecisionChanged newShown) {
        return new ChatDecision(
                id,
                owner,
                message,
                album,
                newText,
                newDryRun,
                newStage,
                openedAt,
                newDue,
                newMaterial,
                newFilesSince,
                newBrought,
                newView,
                newApproved,
                newProblem,
                newShown);
    }
}
