package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.ChatUsers;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.OutgoingMessage.Button;
import dev.rekap.gateway.channel.conversation.ChatCommands.Command;
import dev.rekap.gateway.channel.conversation.ChatContext;
import dev.rekap.gateway.channel.jobs.JobScheduler;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.Press;
import dev.rekap.gateway.orders.jobs.OrderJob;
import java.time.Duration;
import java.util.List;

/** {@code /forget}: deletes all that is stored of the user, after a confirmation. */
record ForgetCommand(ChatUsers users, JobScheduler jobs, Outbox outbox) implements Command {

    /** Two presses at once do one thing. */
    private static final Duration ONE_PRESS = Duration.ofSeconds(10);

    @Override
    public void run(ChatContext context, String argument) {
        context.send(
                context.text(OrderPhrase.FORGET_ASK),
                List.of(List.of(
                        new Button(
                                context.text(OrderPhrase.BUTTON_FORGET),
                                new Press.Forget(context.user().id(), true).data()),
                        new Button(
                                context.text(OrderPhrase.BUTTON_KEEP),
                                new Press.Forget(context.user().id(), false).data()))));
    }

    /**
     * The button.
     *
     * @return what the user reads for a moment
     */
    String press(ChatContext context, Press.Forget press) {
        if (press.user() != context.user().id()) {
            return context.text(OrderPhrase.NOT_YOURS);
        }
        outbox.removeButtons(context.chat(), context.origin().message());
        if (!press.sure()) {
            return context.text(OrderPhrase.FORGET_KEPT);
        }
        if (users.take(context.user().id(), "forget", 1, ONE_PRESS)) {
            jobs.now(new OrderJob.Forget(context.recipient()));
        }
        return context.text(OrderPhrase.FORGET_BEGUN);
    }
}
