package dev.rekap.gateway.channel.telegram;

import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.OutgoingMessage.Button;
import dev.rekap.gateway.channel.Recipient;
import dev.rekap.gateway.channel.telegram.BotApiMethods.DocumentCall;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ForceReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Sends messages through the Bot API: plain text without markup, links without previews. */
public record BotMessenger(BotApi api) implements Messenger {

    private static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    @Override
    public long sendText(Recipient to, OutgoingMessage outgoing, @Nullable Long replyTo) {
        SendMessage message = new SendMessage(Long.toString(to.chat()), outgoing.text());
        if (to.topic() != 0) {
            message.setMessageThreadId(Math.toIntExact(to.topic()));
        }
        message.setLinkPreviewOptions(NO_PREVIEW);
        if (!outgoing.buttons().isEmpty()) {
            message.setReplyMarkup(keyboard(outgoing.buttons()));
        } else if (outgoing.asksReply()) {
            message.setReplyMarkup(new ForceReplyKeyboard(true));
        }
        if (outgoing.asksReply()) {
            // In a group only whose message it answers is to reply.
            message.setReplyMarkup(ForceReplyKeyboard.builder()
                    .forceReply(true)
                    .selective(true)
                    .build());
        }
        if (replyTo != null) {
            message.setReplyParameters(ReplyParameters.builder()
                    .messageId(Math.toIntExact(replyTo))
                    // What it answers may have been deleted meanwhile.
                    .allowSendingWithoutReply(true)
                    .build());
        }
        return api.call(message).path("message_id").asLong(0);
    }

    @Override
    public void edit(long chat, long message, OutgoingMessage outgoing) {
        api.call(EditMessageText.builder()
                .chatId(chat)
                .messageId(Math.toIntExact(message))
                .text(outgoing.text())
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(keyboard(outgoing.buttons()))
                .build());
    }

    @Override
    public void sendDocument(Recipient to, String fileName, byte[] content, OutgoingMessage caption) {
        DocumentCall document = new DocumentCall(to.chat(), fileName, content);
        if (to.topic() != 0) {
            document.setMessageThreadId(Math.toIntExact(to.topic()));
        }
        // Telegram would show a table that looks like something else as that.
        document.setDisableContentTypeDetection(true);
        if (!caption.text().isEmpty()) {
            document.setCaption(caption.text());
        }
        if (!caption.buttons().isEmpty()) {
            document.setReplyMarkup(keyboard(caption.buttons()));
        }
        api.send(document);
    }

    @Override
    public void typing(Recipient to) {
        SendChatAction action = new SendChatAction(Long.toString(to.chat()), ActionType.TYPING.toString());
        if (to.topic() != 0) {
            action.setMessageThreadId(Math.toIntExact(to.topic()));
        }
        api.call(action);
    }

    @Override
    public void removeButtons(long chat, long message) {
        EditMessageReplyMarkup edit = new EditMessageReplyMarkup();
        edit.setChatId(Long.toString(chat));
        edit.setMessageId(Math.toIntExact(message));
        edit.setReplyMarkup(keyboard(List.of()));
        api.call(edit);
    }

    @Override
    public void answer(String callback, String text) {
        AnswerCallbackQuery answer = new AnswerCallbackQuery(callback);
        if (!text.isEmpty()) {
            answer.setText(text);
        }
        api.call(answer);
    }

    private static InlineKeyboardMarkup keyboard(List<List<Button>> buttons) {
        return new InlineKeyboardMarkup(buttons.stream().map(BotMessenger::row).toList());
    }

    private static InlineKeyboardRow row(List<Button> buttons) {
        InlineKeyboardRow row = new InlineKeyboardRow();
        for (Button button : buttons) {
            InlineKeyboardButton shown = new InlineKeyboardButton(button.label());
            if (button.url() == null) {
                shown.setCallbackData(button.data());
            } else {
                shown.setUrl(button.url());
            }
            row.add(shown);
        }
        return row;
    }
}
