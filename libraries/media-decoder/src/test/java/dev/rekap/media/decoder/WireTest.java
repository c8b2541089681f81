package dev.rekap.media.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes between worker and program. */
class WireTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    @Test
    void requestsArriveAsTheyWereSent() throws IOException {
        Request decode = new Request.Decode("/a b", "/wav", 7201.5);
        Request encode = new Request.EncodeMp3("/wav", "/mp3");
        decode.write(out);
        encode.write(out);

        DataInputStream in = in();
        assertThat(Request.read(in)).isEqualTo(decode);
        assertThat(Request.read(in)).isEqualTo(encode);
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> Request.read(in));
    }

    @Test
    void unknownRequestIsRefused() throws IOException {
        out.writeByte(9);

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Request.read(in()));
    }

    @Test
    void answersArriveAsTheyWereSent() throws IOException {
        Reply reply = new Reply(
                Reply.Outcome.TRUNCATED, "cut", new Reply.Format("ogg", "opus", 2, true, false), 16_000, 70_000);
        reply.write(out);

        assertThat(Reply.read(in())).isEqualTo(reply);
    }

    @Test
    void textOfAnAnswerIsOneShortLine() throws IOException {
        Reply.refusal(Reply.Outcome.UNREADABLE, "a\nb" + "x".repeat(400)).write(out);

        assertThat(Reply.read(in()).detail()).startsWith("a?bxxx").hasSize(300);
    }

    @ParameterizedTest
    @CsvSource({"DONE, 0, 1", "DONE, 3, 1", "DONE, 1, -1", "FINE, 1, 1"})
    void answerWithoutSenseIsRefused(String outcome, int channels, long samples) throws IOException {
        out.writeUTF(outcome);
        for (String text : new String[] {"", "ogg", "opus"}) {
            out.writeUTF(text);
        }
        out.writeByte(channels);
        out.writeBoolean(true);
        out.writeBoolean(true);
        out.writeLong(samples);
        out.writeLong(1);

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Reply.read(in()));
    }

    private DataInputStream in() {
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
