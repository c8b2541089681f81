package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.ChatEvent;
import dev.rekap.gateway.channel.HandleEvent;
import dev.rekap.gateway.channel.Origin;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.texts.Phrase;
import dev.rekap.gateway.channel.updates.HandledUpdates;
import dev.rekap.gateway.channel.users.Admission;
import dev.rekap.gateway.channel.users.Persons;

/** Takes every event to whom it concerns, once, in one transaction. */
public final class Conversation implements HandleEvent {

    private final UnitOfWork unit;
    private final HandledUpdates updates;
    private final Persons persons;
    private final Outbox outbox;
    private final Admission admission;
    private final Commands commands;
    private final CollectFiles collecting;
    private final Buttons buttons;
    private final SmallTalk smallTalk;
    private final Speech speech;

    Conversation(
            UnitOfWork unit,
            HandledUpdates updates,
            Persons persons,
            Outbox outbox,
            Admission admission,
            Commands commands,
            CollectFiles collecting,
            Buttons buttons,
            SmallTalk smallTalk) {
        this.unit = unit;
        this.updates = updates;
        this.persons = persons;
        this.outbox = outbox;
        this.admission = admission;
        this.commands = commands;
        this.collecting = collecting;
        this.buttons = buttons;
        this.smallTalk = smallTalk;
        this.speech = new Speech(outbox);
    }

    @Override
    public void handle(ChatEvent event) {
        unit.run(() -> {
            Origin origin = event.origin();
            if (updates.note(origin.update())) {
                updates.lock(origin.chat(), origin.user());
                handle(event, Turn.of(origin, persons.find(origin.user())));
            }
        });
    }

    private void handle(ChatEvent event, Turn turn) {
        switch (event) {
            case ChatEvent.BotRemoved _ -> outbox.drop(turn.chat(), null);
            case ChatEvent.HandlingFailed _ -> speech.say(turn, Phrase.HANDLING_FAILED);
            case ChatEvent.TextWritten(var _, var _, var toBot) when !toBot -> {}
            case ChatEvent.OtherSent(var _, var _, var toBot) when !toBot -> {}
            case ChatEvent.CommandGiven(var _, var name, var argument)
            when name.equals(Commands.START) && !argument.isEmpty() && admission.accept(turn, argument) ->
                commands.run(turn, name, "");
            case ChatEvent known when admission.admits(turn) -> handleAdmitted(known, turn);
            case ChatEvent.ButtonPressed(var _, var callback, var _) ->
                outbox.answer(callback, turn.say(Phrase.ACCESS_REFUSED));
            case ChatEvent _ -> admission.refuse(turn);
        }
    }

    private void handleAdmitted(ChatEvent event, Turn turn) {
        switch (event) {
            case ChatEvent.CommandGiven(var _, var name, var argument) -> commands.run(turn, name, argument);
            case ChatEvent.RecordingSent(var _, var recording) -> collecting.take(turn, recording);
            case ChatEvent.ButtonPressed(var _, var callback, var data) -> buttons.press(turn, callback, data);
            case ChatEvent.TextWritten _ -> smallTalk.text(turn);
            case ChatEvent.OtherSent(var _, var name, var _) -> smallTalk.other(turn, name);
            case ChatEvent.BotAdded _ -> smallTalk.greetGroup(turn);
            case ChatEvent.BotRemoved _, ChatEvent.HandlingFailed _ -> {}
        }
    }
}
