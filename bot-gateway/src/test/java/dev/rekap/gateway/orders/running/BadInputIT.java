package dev.rekap.gateway.orders.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.bus.Publisher;
import dev.rekap.gateway.TelegramCase;
import dev.rekap.simulator.telegram.client.Fault;
import dev.rekap.simulator.telegram.client.Recording;
import dev.rekap.simulator.telegram.client.Shown;
import dev.rekap.simulator.telegram.client.SimulatedChat;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people and networks do to a bot. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private final Shop shop = Shop.shared();

    @AfterEach
    void behave() {
        shop.telegram.clearFaults();
    }

    @Test
    void aCorruptVoiceNoteIsNamedWithItsReason() {
        Visitor budi = shop.visitor("id");

        budi.speaks("Budi=1", "?TRUNCATED_AUDIO")
                .reads("1 dari 30 diterima", "• suara-02.ogg: rekaman terpotong, kirim ulang");
        budi.presses("Selesai").gets("Laporan selesai sebagian", "• suara-02.ogg: rekaman terpotong");
    }

    @Test
    void aFileThatVanishesIsNamed() {
        Visitor siti = shop.visitor("id");
        shop.pipeline.misbehaves(exchange -> FakePipeline.problem(exchange, 503, "BUSY"));
        long message = siti.chat.sendsVoice(Visitor.bytes("Siti=1"));
        siti.chat.vanishes(message);

        siti.reads("• suara-01.ogg: sudah tidak ada di Telegram, kirim ulang");
        siti.speaks("Siti=2").presses("Selesai").gets("Total Jumlah: 2");
    }

    @Test
    void asksAgainForAFileThatIsTemporarilyUnavailable() {
        Visitor tini = shop.visitor("id");
        String description =
                TelegramCase.read("t04-getfile-temporarily-unavailable").description("getFile, the first 2 calls");
        shop.telegram.misbehave(Fault.error("getFile", 400, description).times(2));

        tini.speaks("Tini=4").reads("1 dari 30 diterima · 0 selesai");
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            shop.clock.forward(Duration.ofMillis(500));
            return tini.count("1 dari 30 diterima · 1 selesai · 0 gagal") == 1;
        });
        tini.presses("Selesai").gets("Total Jumlah: 4");
    }

    @Test
    void aForwardedConversationIsAnsweredOnceAndItsRecordingsAreTaken() {
        Visitor yanti = shop.visitor("id");
        IntStream.rangeClosed(1, 40).forEach(i -> {
            yanti.chat.forwards("Budi", "pesan " + i);
            if (i == 20) {
                yanti.speaks("Yanti=2");
            }
        });

        yanti.reads("1 dari 30 diterima · 1 selesai").presses("Selesai").gets("Total Jumlah: 2");
        yanti.reads("Kirim voice note atau file audio");
        assertThat(yanti.count("Kirim voice note atau file audio")).isOne();
    }

    @Test
    void aDownloadThatBreaksOffIsRepeatedAndNeverStoredShort() {
        Visitor agus = shop.visitor("id");
        String says = "Agus" + "x".repeat(40_000) + "=9";
        shop.telegram.misbehave(Fault.cutDownload(10_000).times(3));

        agus.speaks(says).reads("1 dari 30 diterima · 1 selesai");

        assertThat(shop.pipeline.only(agus.chat.personId()).files)
                .singleElement()
                .extracting(FakeFile::says)
                .isEqualTo(says);
    }

    @Test
    void anExpiredLinkIsAskedForAgain() {
        Visitor maya = shop.visitor("id");
        shop.telegram.misbehave(
                Fault.error("getFile", 500, "Internal Server Error").times(2));
        shop.telegram.misbehave(Fault.errorInOk("getFile").once());

        maya.speaks("Maya=1");
        // Each attempt waits twice as long as the one before.
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            shop.clock.forward(Duration.ofMillis(500));
            return maya.count("1 dari 30 diterima · 1 selesai") == 1;
        });
    }

    @Test
    void doneWhileRecordingsAreOnTheirWayWaitsForThem() {
        Visitor rudi = shop.visitor("id");
        rudi.speaks("Rudi=1").reads("1 selesai");
        shop.telegram.misbehave(
                Fault.slow("getFile", Duration.ofSeconds(3)).in(rudi.chat).once());
        shop.telegram.misbehave(Fault.slow("getFile", Duration.ofSeconds(3)).once());

        rudi.speaks("Rudi=2").reads("2 dari 30 diterima");
        rudi.writes("/done").reads("Masih ada 1 rekaman yang sedang saya ambil.");

        rudi.gets("2 baris", "Total Jumlah: 3");
        assertThat(rudi.documents()).hasSize(1);
    }

    @Test
    void buttonsOfOldMessagesAndStrangeOnesDoNoHarm() {
        Visitor lina = shop.visitor("id");
        lina.speaks("Lina=1").reads("1 selesai");
        Shown counter = lina.chat.fromBot().getLast();
        String done = counter.keyboard().getFirst().getFirst().data();
        lina.presses("Selesai").gets("Laporan selesai.");

        assertAnswer(lina, lina.chat.pressesData(counter.id(), done), "Laporan ini sudah ditutup.");
        assertAnswer(lina, lina.chat.pressesData(counter.id(), "done:1"), "Tombol ini sudah tidak berlaku.");
        assertAnswer(
                lina, lina.chat.pressesData(counter.id(), "1dAAAAAAAAAAAAAAAAAAAAAA"), "Laporan itu sudah tidak ada.");
        assertThat(lina.documents()).hasSize(1);
    }

    @Test
    void twoPressesAtOnceDoOneThing() {
        Visitor joko = shop.visitor("id");
        joko.speaks("Joko=1", "!NO_SPEECH").reads("2 dari 30");
        Shown counter = joko.chat.fromBot().getLast();
        String done = counter.keyboard().getFirst().getFirst().data();
        joko.chat.pressesData(counter.id(), done);
        joko.chat.pressesData(counter.id(), done);
        Shown table = joko.gets("selesai sebagian");
        for (String label : List.of("CSV", "Ringkasan", "Coba lagi yang gagal")) {
            joko.chat.presses(table.id(), label);
            joko.chat.presses(table.id(), label);
        }

        joko.gets("Versi 2");
        joko.reads("Ringkasan: ");
        joko.writes("/status").reads("Tidak ada laporan yang sedang berjalan");
        assertThat(joko.count("Tabel CSV")).isEqualTo(1);
        assertThat(joko.count("Ringkasan: ")).isEqualTo(1);
        assertThat(joko.count("Laporan selesai")).isEqualTo(2);
    }

    @Test
    void cancelWhileTranscribingStopsTheWork() {
        Visitor rina = shop.visitor("id");
        shop.pipeline.onSealed(_ -> {});
        try {
            rina.speaks("Rina=1").reads("1 selesai");
            rina.presses("Selesai").reads("Sedang dikerjakan");
            await().until(() -> shop.pipeline.only(rina.chat.personId()).status.equals("PROCESSING"));
            rina.presses("Batal", "Laporan dibatalkan.");
            await().until(() -> shop.pipeline.only(rina.chat.personId()).status.equals("CANCELLED"));
        } finally {
            shop.pipeline.onSealed(report -> Facts.finish(shop.bean(Publisher.class), report));
        }
        rina.reads("Dibatalkan.");
        assertThat(rina.documents()).isEmpty();
    }

    @Test
    void editedMessagesStrangersCommandsAndUnknownKindsAreLeftAlone() {
        Visitor tono = shop.visitor("id");
        long message = tono.chat.sends("/start@some_other_bot");
        tono.chat.edits(message, "/start");
        shop.telegram.inject("{\"a_kind_of_the_future\":{\"x\":1}}");

        tono.writes("/help").reads("Format:");
        assertThat(tono.texts()).hasSize(1);
    }

    @Test
    void theSameRecordingTwiceCountsOnce() {
        Visitor adi = shop.visitor("id");
        adi.speaks("Adi=1").reads("1 dari 30");
        adi.speaks("Adi=1", "Adi=1").reads("Rekaman ini sudah ada di laporan sebagai suara-01.ogg");
        adi.reads("1 dari 30 diterima", "Terkirim dua kali: 2, dihitung sekali");
        assertThat(adi.count("Rekaman ini sudah ada")).as("told once").isEqualTo(1);
    }

    @Test
    void whatIsTooLargeIsRefusedByNameAtOnce() {
        Visitor sari = shop.visitor("id");
        sari.chat.sendsTooLarge("rapat.mp3", 30_000_000);
        sari.reads("rapat.mp3 terlalu besar: bot hanya bisa mengunduh sampai 20 MB.");
        assertThat(sari.texts()).as("no report is opened").hasSize(1);

        sari.speaks("Sari=1").reads("1 dari 30");
        sari.chat.sendsTooLarge("rapat2.mp3", 30_000_000);
        sari.reads("• rapat2.mp3: terlalu besar; kirim sebagai voice note");
    }

    @Test
    void twoHundredFilesInABurstMakeFewMessages() {
        Visitor gita = shop.visitor("id");
        IntStream.range(0, 200).forEach(i -> gita.speaks("Gita" + i + "=1"));

        gita.reads("Sudah 30 rekaman, laporan ini penuh.");
        gita.reads("30 dari 30 diterima · 30 selesai · 0 gagal", "Tidak diambil: 170", "Laporan penuh.");
        gita.presses("Selesai").gets("30 baris", "Total Jumlah: 30");
        assertThat(gita.chat.fromBot()).as("full, refused, counter, table").hasSizeLessThanOrEqualTo(5);
        assertThat(shop.pipeline.only(gita.chat.personId()).files).hasSize(30);
    }

    @Test
    void anyWayInKeepsTheOrderOfArrival() {
        Visitor nina = shop.visitor("id");
        nina.sends(Recording.audio("pesanan.mp3", "audio/mpeg", Visitor.bytes("A=1")));
        nina.sends(Recording.document("pesanan.mp3", "application/octet-stream", Visitor.bytes("B=2")));
        nina.sends(Recording.videoNote(Visitor.bytes("C=3")));
        nina.sends(Recording.video("toko.mp4", Visitor.bytes("D=4")).forwardedFrom("Pak Tono"));
        nina.chat.sendsAlbum(
                Recording.audio("e.m4a", "audio/mp4", Visitor.bytes("E=5")),
                Recording.audio("f.m4a", "audio/mp4", Visitor.bytes("F=6")));

        nina.reads("6 dari 30 diterima · 6 selesai");
        assertThat(shop.pipeline.only(nina.chat.personId()).files.stream()
                        .sorted(Comparator.comparingLong(FakeFile::order))
                        .map(FakeFile::name))
                .containsExactly("pesanan.mp3", "pesanan-2.mp3", "video-03.mp4", "toko.mp4", "e.m4a", "f.m4a");
    }

    @Test
    void inAGroupAReportBelongsToWhoeverOpenedIt() {
        Visitor ani = shop.visitor("id");
        Visitor beni = shop.visitor("id");
        shop.telegram.privacyMode(false);
        SimulatedChat anisGroup = shop.telegram.group(-4001, "Warung", ani.chat);
        SimulatedChat benisGroup = shop.telegram.group(-4001, "Warung", beni.chat);
        Visitor inGroup = new Visitor(anisGroup);
        anisGroup.addsBot();
        inGroup.reads("Halo semua!");

        inGroup.speaks("Ani=1").reads("1 dari 30 diterima");
        Shown counter = anisGroup.fromBot().getLast();
        String press = benisGroup.presses(counter.id(), "Selesai");
        await().until(() -> benisGroup.answer(press).answered());
        assertThat(benisGroup.answer(press).text()).contains("Tombol ini milik orang lain.");
        benisGroup.sends("ngobrol saja");
        inGroup.presses("Selesai").gets("Total Jumlah: 1");
        assertThat(inGroup.count("Kirim voice note atau file audio"))
                .as("talk among people")
                .isZero();
    }

    @Test
    void aGroupThatTakesNoFilesReadsWhyNoTableComes() {
        Visitor tuti = shop.visitor("id");
        Visitor inGroup = inGroup(-4002, tuti);
        shop.telegram.misbehave(Fault.error(
                        "sendDocument",
                        400,
                        TelegramCase.read("t05-no-right-to-send-documents").description("sendDocument"))
                .in(inGroup.chat));

        inGroup.speaks("Tuti=5").reads("1 dari 30 diterima · 1 selesai");
        inGroup.presses("Selesai").reads("Tabelnya tetap tersimpan", "/reports");

        fetchesTheNewest(tuti).gets("Total Jumlah: 5");
    }

    @Test
    void whoSpeaksInAClosedGroupIsAnsweredInPrivate() {
        Visitor wati = shop.visitor("id");
        Visitor inGroup = inGroup(-4003, wati);
        String closed = TelegramCase.read("t02-forum-topic")
                .description("sendMessage, sendDocument without message_thread_id and without reply_parameters");
        shop.telegram.misbehave(Fault.error("sendMessage", 400, closed).in(inGroup.chat));
        shop.telegram.misbehave(Fault.error("sendDocument", 400, closed).in(inGroup.chat));

        inGroup.speaks("Wati=6");
        wati.reads("1 dari 30 diterima · 1 selesai").presses("Selesai");
        wati.reads("Saya tidak boleh menulis di tempat Anda bertanya", "/reports");

        fetchesTheNewest(wati).gets("Total Jumlah: 6");
    }

    @Test
    void inAForumCounterAndTableComeInTheTopic() {
        Visitor ratna = shop.visitor("id");
        shop.telegram.privacyMode(false);
        SimulatedChat forum = shop.telegram.forum(-1001999000111L, "Pesanan", ratna.chat);
        forum.addsBot();
        Visitor inTopic = new Visitor(forum.inTopic(7));

        inTopic.speaks("Ratna=8").reads("1 dari 30 diterima · 1 selesai");
        inTopic.presses("Selesai").gets("Total Jumlah: 8");

        assertThat(forum.fromBot()).isNotEmpty().allMatch(shown -> shown.topic() == 7);
    }

    private Visitor inGroup(long id, Visitor member) {
        shop.telegram.privacyMode(false);
        Visitor inGroup = new Visitor(shop.telegram.group(id, "Pesanan", member.chat));
        inGroup.chat.addsBot();
        return inGroup.reads("Halo semua!");
    }

    private static Visitor fetchesTheNewest(Visitor visitor) {
        visitor.writes("/reports").reads("Laporan terakhir:");
        Shown list = visitor.chat.fromBot().getLast();
        visitor.chat.presses(list.id(), list.buttons().getFirst());
        return visitor;
    }

    private static void assertAnswer(Visitor visitor, String press, String words) {
        await().until(() -> visitor.chat.answer(press).answered());
        assertThat(visitor.chat.answer(press).text()).contains(words);
    }
}
