package dev.rekap.gateway.channel.telegram;

import java.io.ByteArrayInputStream;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** The sending of a document, its answer read by {@link Answers}. */
final class DocumentCall extends SendDocument {

    private static final long serialVersionUID = 1L;

    DocumentCall(long chat, String fileName, byte[] content) {
        super(Long.toString(chat), new InputFile(new ByteArrayInputStream(content), fileName));
    }

    @Override
    public Message deserializeResponse(String body) {
        Message message = new Message();
        message.setMessageId(Answers.read(body).path("message_id").asInt(0));
        return message;
    }
}
