package dev.rekap.gateway.orders.running;

import dev.rekap.gateway.channel.DocumentReference;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Notes what is said once the transaction that says it is committed. */
final class RecordingOutbox implements Outbox {

    /** Something that was said, or done to what was said. */
    sealed interface Act {

        record Said(
                Recipient to,
                OutgoingMessage bubble,
                @Nullable Long replyTo) implements Act {}

        record CounterShown(Recipient to, UUID subject) implements Act {}

        record CounterMoved(Recipient to, UUID subject) implements Act {}

        record CounterSeen(UUID subject, long message) implements Act {}

        record Delivered(Recipient to, DocumentReference document, OutgoingMessage caption) implements Act {}

        record Answered(String callback, String text) implements Act {}

        record Typing(Recipient to) implements Act {}

        record ButtonsRemoved(long chat, long message) implements Act {}

        record Dropped(long chat, @Nullable UUID subject) implements Act {}
    }

    private final List<Act> acts = new CopyOnWriteArrayList<>();

    List<Act> acts() {
        return acts;
    }

    List<String> said(long chat) {
        return acts.stream()
                .filter(act -> act instanceof Act.Said said && said.to().chat() == chat)
                .map(act -> ((Act.Said) act).bubble().text())
                .toList();
    }

    List<Act.Delivered> delivered(long chat) {
        return acts.stream()
                .filter(act ->
                        act instanceof Act.Delivered delivered && delivered.to().chat() == chat)
                .map(Act.Delivered.class::cast)
                .toList();
    }

    private void note(Act act) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("said outside a transaction: " + act);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                acts.add(act);
            }
        });
    }

    @Override
    public void send(Recipient to, OutgoingMessage bubble, @Nullable Long replyTo) {
        note(new Act.Said(to, bubble, replyTo));
    }

    @Override
    public void hint(Recipient to, OutgoingMessage bubble, @Nullable Long replyTo) {
        note(new Act.Said(to, bubble, replyTo));
    }

    @Override
    public void showLive(Recipient to, UUID subject) {
        note(new Act.CounterShown(to, subject));
    }

    @Override
    public void moveLive(Recipient to, UUID subject) {
        note(new Act.CounterMoved(to, subject));
    }

    @Override
    public void liveSeen(UUID subject, long message) {
        note(new Act.CounterSeen(subject, message));
    }

    @Override
    public void deliver(
            Recipient to, DocumentReference document, OutgoingMessage caption, @Nullable Instant awaitedSince) {
        note(new Act.Delivered(to, document, caption));
    }

    @Override
    public void answer(String callback, String text) {
        note(new Act.Answered(callback, text));
    }

    @Override
    public void typing(Recipient to) {
        note(new Act.Typing(to));
    }

    @Override
    public void removeButtons(long chat, long message) {
        note(new Act.ButtonsRemoved(chat, message));
    }

    @Override
    public void drop(long chat, @Nullable UUID subject) {
        note(new Act.Dropped(chat, subject));
    }
}
