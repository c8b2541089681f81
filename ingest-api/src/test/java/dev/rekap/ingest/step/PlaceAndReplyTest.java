package dev.rekap.ingest.step;

import static dev.rekap.ingest.step.IngestFixture.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.ingest.IncomingFile;
import dev.rekap.ingest.UploadRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceAndReplyTest {

    private static final ReplyTo CHAT = new ReplyTo(7, null, "id");

    @TempDir
    private Path directory;

    private IngestFixture ingest;

    @BeforeEach
    void start() {
        ingest = new IngestFixture(directory);
    }

    @Test
    void filesStandInTheOrderThatIsGivenWhicheverComesFirst() {
        ingest.accept().accept(at(20, ingest.file("c", "three")));
        ingest.accept().accept(at(10, ingest.file("a", "one"), ingest.file("b", "two")));

        ingest.seal().seal(ingest.report, IngestFixture.SELLER::equals);

        assertThat(ingest.publishedManifest().files())
                .extracting(AudioFile::name, AudioFile::order)
                .containsExactly(tuple("a", 10L), tuple("b", 11L), tuple("c", 20L));
    }

    @Test
    void aFileKeepsItsPlaceWhereOneBeforeItIsNotTaken() {
        ingest.accept().accept(at(10, ingest.file("text", "bad"), ingest.file("b", "two")));

        assertThat(lastStored().task().file().order()).isEqualTo(11);
    }

    @Test
    void repeatedRequestWithAnotherOrderMovesNothing() {
        UploadRequest upload = at(10, ingest.file("a", "one"));
        ingest.accept().accept(upload);
        AudioStored first = lastStored();

        assertThat(accepted(ingest.accept().accept(ingest.with(upload, 99, CHAT))))
                .containsExactly("a");
        assertThat(lastStored()).isEqualTo(first);
    }

    @Test
    void aRecordingIsStoredWhenItIsStoredWhateverItsPlace() {
        ingest.accept().accept(at(0, ingest.file("a", "one")));

        assertThat(lastStored().storedAt()).isBetween(IngestFixture.START, IngestFixture.START.plusSeconds(60));
    }

    @Test
    void firstUploadFixesReplyToAndLaterOnesMayDiffer() {
        ingest.accept().accept(at(10, ingest.file("a", "one")));
        UploadRequest other = ingest.with(ingest.upload(ingest.file("b", "two")), 11, new ReplyTo(8, 3L, "en"));

        assertThat(accepted(ingest.accept().accept(other))).containsExactly("b");
        assertThat(accepted(ingest.accept().accept(ingest.upload(ingest.file("c", "three")))))
                .containsExactly("c");

        assertThat(ingest.published)
                .extracting(message -> ((AudioStored) message).task().settings())
                .extracting(ReportSettings::replyTo)
                .isEqualTo(List.of(CHAT, CHAT, CHAT));
    }

    private UploadRequest at(long order, IncomingFile... files) {
        return ingest.with(ingest.upload(files), order, CHAT);
    }

    private AudioStored lastStored() {
        return (AudioStored) ingest.published.getLast();
    }
}
