package dev.rekap.gateway.channel.conversation;

import dev.rekap.gateway.channel.ChatEvent;
import dev.rekap.gateway.channel.ChatUsers;
import dev.rekap.gateway.channel.Origin;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.postgres.GroupMigration;
import dev.rekap.gateway.channel.postgres.HandledUpdates;
import dev.rekap.gateway.channel.texts.ChannelPhrase;

/** Handles every event once, in one transaction: admits its user and gives it to the product that it belongs to. */
public record EventDispatcher(
        UnitOfWork unit,
        HandledUpdates updates,
        ChatUsers users,
        Outbox outbox,
        Admission admission,
        EventRouter router,
        GroupMigration migration)
        implements EventHandler {

    private static final String START = "start";

    @Override
    public void handle(ChatEvent event) {
        unit.run(() -> {
            Origin origin = event.origin();
            // That an update failed does not mean that it was handled: it may be replayed.
            if (event instanceof ChatEvent.HandlingFailed || updates.note(origin.update(), event.content())) {
                updates.lock(origin.chat(), origin.user());
                dispatch(event, ChatContext.of(origin, users.find(origin.user()), outbox));
            }
        });
    }

    private void dispatch(ChatEvent event, ChatContext context) {
        switch (event) {
            case ChatEvent.BotRemoved _ -> outbox.drop(context.chat(), null);
            case ChatEvent.GroupMigrated(var _, var from, var to) -> migration.migrate(from, to);
            case ChatEvent.HandlingFailed _ -> admission.apologize(context);
            case ChatEvent.TextWritten(var _, var _, var toBot, var _) when !toBot -> {}
            case ChatEvent.FileSent(var _, var _, var toBot) when !toBot -> {}
            case ChatEvent.OtherSent(var _, var toBot) when !toBot -> {}
            // Who is not served is not told so again for a change.
            case ChatEvent.MessageEdited _ when !isServed(context) -> {}
            case ChatEvent _ when !context.origin().isPerson() -> admission.refuseAnonymous(context);
            case ChatEvent.CommandGiven(var origin, var name, var argument)
            when name.equals(START) && !argument.isEmpty() && admission.accept(context, argument) ->
                route(new ChatEvent.CommandGiven(origin, START, ""), context);
            case ChatEvent known when admission.admits(context) -> route(known, context);
            case ChatEvent.ButtonPressed(var _, var callback, var _) ->
                outbox.answer(callback, context.text(ChannelPhrase.ACCESS_REFUSED));
            case ChatEvent _ -> admission.refuse(context);
        }
    }

    private boolean isServed(ChatContext context) {
        return context.origin().isPerson() && admission.admits(context);
    }

    private void route(ChatEvent event, ChatContext context) {
        router.route(event, context).handle(event, context);
    }
}
