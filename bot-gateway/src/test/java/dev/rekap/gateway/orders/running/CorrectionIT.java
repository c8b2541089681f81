package dev.rekap.gateway.orders.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.gateway.orders.CorrectionId;
import dev.rekap.gateway.orders.Press;
import dev.rekap.simulator.telegram.client.Shown;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Putting a table right in the chat. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionIT {

    private final Shop shop = Shop.shared();

    @AfterEach
    void noPage() {
        shop.pipeline.reviewPage = null;
    }

    @Test
    void valuesArePutRightInIndonesianAndTheNewTableReplacesTheOld() {
        Visitor rina = withTable("id", "Selesai", "Rina=13|30");

        rina.presses("Perbaiki")
                .reads(
                        "Perbaiki tabel (1 baris). Perlu dicek: 2.",
                        "baris 1 (Rina): Alamat kosong",
                        "Jumlah = 13 atau 30?");
        rina.presses("1 · Jumlah: 13").reads("Perbaiki baris 1 (Rina):", "Jumlah = 13", "Mana yang benar?");
        rina.presses("30").reads("Tersimpan: baris 1 (Rina), Jumlah = 30.", "Perlu dicek: 1.", "belum dikirim");

        rina.presses("1 · Alamat: (kosong)").presses("Tulis sendiri");
        Shown question = question(rina, "Alamat sekarang (kosong). Balas pesan ini");
        assertThat(question.asksReply()).isTrue();
        rina.chat.replies(question.id(), "Jalan Mawar 3");
        rina.reads("Tersimpan: baris 1 (Rina), Alamat = Jalan Mawar 3.", "Tidak ada yang perlu dicek.");
        assertThat(rina.documents()).as("one table until she asks for it").hasSize(1);

        rina.presses("Kirim tabel baru", "Sebentar").reads("Tabel baru saya kirim");
        Shown table = rina.gets("Versi 3, menggantikan tabel sebelumnya.", "Total Jumlah: 30");
        assertThat(table.document().orElseThrow().name()).endsWith("-v3.xlsx");
        assertThat(rina.presses("Tutup").reads("Perbaikan ditutup.").chat.fromBot())
                .as("the message before the answer has no buttons any more")
                .filteredOn(shown -> !shown.buttons().isEmpty())
                .hasSize(2);
    }

    @Test
    void rowsAreAddedAndRemovedInEnglish() {
        Visitor budi = withTable("en", "Done", "Budi=3", "Budi=4");

        budi.presses("Correct").reads("Correct the table (2 rows). To check: 2.");
        budi.presses("All rows")
                .reads("All rows (2).")
                .presses("2 · Budi, 4")
                .reads("Correct row 2 (Budi)", "• Jumlah: 4");
        budi.presses("Remove row 2").reads("The row is removed from the table.", "(1 row). To check: 1.");

        budi.presses("Add a row");
        Shown question = question(budi, "separated by semicolons:\nNama; Alamat; Jumlah");
        budi.chat.replies(question.id(), "Siti; Jalan Melati 5; banyak");
        budi.reads("“Siti; Jalan Melati 5; banyak” does not fit Nama; Alamat; Jumlah.");
        budi.presses("Add a row");
        budi.chat.replies(question(budi, "separated by semicolons").id(), "Siti; Jalan Melati 5; 24");
        budi.reads("The new row is at the end of the table.", "(2 rows). To check: 1.");

        budi.presses("1 · Alamat: (empty)").presses("Rightly empty").reads("Noted as right: row 1 (Budi), Alamat.");
        budi.presses("Send the new table").gets("Version 4, it replaces the table before.", "Total Jumlah: 27");
    }

    @Test
    void valueThatDoesNotFitIsAskedForAgain() {
        Visitor tono = withTable("id", "Selesai", "Tono=36|6");

        tono.presses("Perbaiki").presses("1 · Jumlah: 36").presses("Tulis sendiri");
        Shown question = question(tono, "Jumlah sekarang 36.");
        assertThat(question.text()).endsWith("Contoh: 24");
        tono.chat.replies(question.id(), "2 lusin");
        tono.reads("“2 lusin” tidak cocok untuk Jumlah. Contoh: 24", "Mana yang benar?");
        tono.presses("Tulis sendiri");
        tono.chat.sends("24");
        tono.reads("Tersimpan: baris 1 (Tono), Jumlah = 24.");
    }

    @Test
    void whoComesSecondSeesWhatTheTableHoldsNow() {
        Visitor dewi = withTable("id", "Selesai", "Dewi=10|12");
        FakeReport report = shop.pipeline.only(dewi.chat.personId());

        dewi.presses("Perbaiki").presses("1 · Jumlah: 10").reads("Mana yang benar?");
        report.corrected.put(1, Map.of("Nama", "Dewi Lestari"));
        report.change();
        dewi.presses("12")
                .reads("Tabel ini sudah diubah orang lain. Ini isinya sekarang", "Perbaiki baris 1 (Dewi Lestari):");
        assertThat(report.corrected.get(1)).doesNotContainKey("Jumlah");

        dewi.presses("12").reads("Tersimpan: baris 1 (Dewi Lestari), Jumlah = 12.");
    }

    @Test
    void oldButtonsLateAnswersAndMadeUpOnesAreAnsweredInWords() {
        Visitor maya = withTable("id", "Selesai", "Maya=1|2");
        maya.presses("Perbaiki").presses("1 · Alamat: (kosong)").reads("Mana yang benar?");
        Shown panel = maya.chat.fromBot().getLast();
        String old = panel.keyboard().getFirst().getFirst().data();
        maya.presses("Tulis sendiri");
        Shown question = question(maya, "Alamat sekarang (kosong)");
        maya.reads("Tulis jawabannya di bawah.").presses("Kembali").reads("Perlu dicek: 2.");

        flashes(maya, panel, old, "Pesan ini sudah berubah.");
        maya.chat.replies(question.id(), "Jalan Mawar 3");
        maya.reads("Pertanyaan itu sudah tidak berlaku.");
        flashes(maya, panel, new Press.Choose(CorrectionId.random(), 1, 0).data(), "Laporan itu sudah tidak ada.");
        Visitor other = shop.visitor("id");
        other.writes("/start").reads("Halo!");
        flashes(other, other.chat.fromBot().getLast(), old, "milik orang lain");
        assertThat(shop.pipeline.only(maya.chat.personId()).corrected).isEmpty();
    }

    @Test
    void textLongAfterTheQuestionIsNoAnswer() {
        Visitor agus = withTable("id", "Selesai", "Agus=1");
        agus.presses("Perbaiki").presses("1 · Alamat: (kosong)").presses("Tulis sendiri");
        question(agus, "Alamat sekarang (kosong)");

        shop.clock.forward(Duration.ofMinutes(11));
        agus.writes("halo").reads("Kirim voice note atau file audio");
        assertThat(shop.pipeline.only(agus.chat.personId()).corrected).isEmpty();
    }

    @Test
    void manyFlagsHavePagesAndLongValuesAreShortened() {
        String longName = "Nyonya " + "panjang ".repeat(37);
        Visitor sari =
                withTable("id", "Selesai", longName + "=1", "B=2", "C=3", "D=4", "E=5", "F=6", "G=7", "H=8", "I=9");

        sari.presses("Perbaiki").reads("Perlu dicek: 9.", "Halaman 1 dari 2");
        Shown panel = sari.chat.fromBot().getLast();
        assertThat(panel.text()).hasSizeLessThan(1500);
        assertThat(panel.buttons()).allSatisfy(label -> assertThat(label).hasSizeLessThanOrEqualTo(40));
        sari.presses("2 ›").reads("Halaman 2 dari 2", "baris 9 (I)");
        sari.presses("‹ 1").reads("Halaman 1 dari 2");
        sari.presses("Semua baris").reads("Semua baris (9).");
        sari.presses("2 ›").presses("9 · I, 9").reads("Perbaiki baris 9 (I).");
    }

    @Test
    void pageForReviewIsOfferedInPrivateWhereThereIsOne() {
        Visitor joko = withTable("id", "Selesai", "Joko=1");
        joko.presses("Perbaiki").reads("Perlu dicek: 1.");
        assertThat(joko.chat.fromBot().getLast().buttons()).doesNotContain("Periksa");

        shop.pipeline.reviewPage = "https://rekap.example/review";
        joko.presses("Semua baris").presses("Kembali").reads("Perlu dicek: 1.");
        await().untilAsserted(() -> assertThat(joko.chat.fromBot().getLast().keyboard().stream()
                        .flatMap(java.util.List::stream)
                        .filter(button -> button.text().equals("Periksa"))
                        .map(Shown.Button::url))
                .singleElement()
                .asString()
                .startsWith("https://rekap.example/review#"));
    }

    @Test
    void inAGroupTheOwnerAndAdminsCorrect() {
        Visitor owner = shop.visitor("id");
        Visitor member = shop.visitor("id");
        Visitor admin = shop.visitor(Shop.ADMIN, "id");
        long group = -7_100 - owner.chat.personId();
        Visitor ownerThere = new Visitor(shop.telegram.group(group, "Warung", owner.chat));
        Visitor memberThere = new Visitor(shop.telegram.group(group, "Warung", member.chat));
        Visitor adminThere = new Visitor(shop.telegram.group(group, "Warung", admin.chat));
        ownerThere.chat.addsBot();
        shop.telegram.privacyMode(false);
        try {
            ownerThere.speaks("Lina=5").reads("1 dari 30 diterima · 1 selesai");
            ownerThere.presses("Selesai").gets("Laporan selesai.");

            shop.pipeline.reviewPage = "https://rekap.example/review";
            memberThere.presses("Perbaiki", "milik orang lain");
            adminThere.presses("Perbaiki").reads("Perlu dicek: 1.");
            assertThat(adminThere.chat.fromBot().getLast().buttons())
                    .as("everybody in the group would have the page")
                    .doesNotContain("Periksa");
            memberThere.presses("1 · Alamat: (kosong)", "milik orang lain");
            ownerThere.presses("1 · Alamat: (kosong)", "milik orang lain");
            adminThere.presses("1 · Alamat: (kosong)").presses("Tulis sendiri");
            Shown question = question(adminThere, "Alamat sekarang (kosong)");
            assertThat(question.asksReply()).as("else all would begin a reply").isFalse();
            memberThere.chat.replies(question.id(), "Jalan Palsu 1");
            adminThere.chat.replies(question.id(), "Jalan Kenanga 7");
            adminThere.reads("Tersimpan: baris 1 (Lina), Alamat = Jalan Kenanga 7.");
            assertThat(shop.pipeline.only(owner.chat.personId()).corrected.get(1))
                    .containsEntry("Alamat", "Jalan Kenanga 7");
        } finally {
            shop.telegram.privacyMode(true);
        }
    }

    @Test
    void whoIsForgottenLeavesNoCorrection() {
        Visitor hasan = withTable("id", "Selesai", "Hasan=2");
        hasan.presses("Perbaiki").presses("1 · Alamat: (kosong)").presses("Tulis sendiri");
        question(hasan, "Alamat sekarang (kosong)");
        assertThat(corrections(hasan)).isEqualTo(1);

        hasan.writes("/forget").presses("Ya, hapus semua").reads("semua data tentang kamu sudah dihapus");

        assertThat(corrections(hasan)).isZero();
        hasan.presses("Tulis sendiri", "Laporan itu sudah tidak ada.");
    }

    private int corrections(Visitor visitor) {
        return shop.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM gateway.correction WHERE person = :person")
                .param("person", visitor.chat.personId())
                .query(Integer.class)
                .single();
    }

    private Visitor withTable(String language, String done, String... says) {
        Visitor visitor = shop.visitor(language);
        visitor.speaks(says).reads(says.length + (language.equals("id") ? " dari 30" : " of 30"));
        visitor.presses(done).gets(language.equals("id") ? "Laporan selesai" : "Your report is");
        return visitor;
    }

    /** Waits for the question with these words. */
    private static Shown question(Visitor visitor, String words) {
        visitor.reads("✏️", words);
        return visitor.chat.fromBot().stream()
                .filter(shown -> shown.text().startsWith("✏️") && shown.text().contains(words))
                .reduce((_, newer) -> newer)
                .orElseThrow();
    }

    private static void flashes(Visitor visitor, Shown message, String data, String words) {
        String press = visitor.chat.pressesData(message.id(), data);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(visitor.chat.answer(press).text()).contains(words));
    }
}
