package dev.rekap.gateway.orders.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.simulator.telegram.client.Recording;
import dev.rekap.simulator.telegram.client.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a person whose Telegram speaks Indonesian writes, and reads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatInIndonesianIT {

    private final Shop shop = Shop.shared();

    @Test
    void aWholeReport() {
        Visitor budi = shop.visitor("id");

        budi.writes("/start").reads("Halo!", "sampai 30 rekaman");
        budi.speaks("Rina=3", "!NO_SPEECH").reads("2 dari 30 diterima · 1 selesai · 1 gagal");
        budi.reads("• suara-02.ogg: tidak ada suara orang yang terdengar");
        budi.presses("Selesai", "Oke, saya kerjakan!");
        Shown table =
                budi.gets("Laporan selesai sebagian", "1 baris · 1 rekaman berhasil · 1 gagal", "Total Jumlah: 3");
        assertThat(table.document().orElseThrow().name()).matches("rekap-\\d{8}-\\d{4}\\.xlsx");
        assertThat(table.document().orElseThrow().content()).endsWith("report.xlsx");
        budi.reads("2 rekaman · 1 selesai · 1 gagal", "Selesai: 1 baris.");

        budi.presses("Ringkasan", "Sebentar").reads("Ringkasan: 1 pelanggan, 1 baris", "• Rina: 3", "Total: 3");
        budi.presses("CSV", "Sebentar");
        Shown text = budi.gets("Tabel CSV, 1 baris");
        assertThat(text.document().orElseThrow().name()).endsWith(".csv");
        assertThat(text.document().orElseThrow().content()).startsWith("Nama;Alamat");

        budi.presses("Coba lagi yang gagal", "Oke, 1 rekaman dicoba lagi.");
        Shown second = budi.gets("Laporan selesai.", "Versi 2, menggantikan tabel sebelumnya.", "Total Jumlah: 8");
        assertThat(second.document().orElseThrow().name()).endsWith("-v2.xlsx");
        assertThat(second.buttons()).containsExactly("Perbaiki", "CSV", "Ringkasan");
        assertThat(budi.count("dari 30 diterima"))
                .as("one counter, edited in place")
                .isZero();
    }

    @Test
    void help() {
        shop.visitor("id").writes("/help").reads("/done – selesai", "/forget – hapus semua", "ditutup setelah 24 jam");
    }

    @Test
    void whatTheBotDoesNotKnowGetsOneLine() {
        Visitor tono = shop.visitor("id");

        tono.writes("/tari").reads("Perintah itu belum saya kenal.");
        tono.writes("halo?").reads("Kirim voice note atau file audio berisi pesanan");
        tono.sends(Recording.document("harga.pdf", "application/pdf", Visitor.bytes("x")))
                .reads("harga.pdf bukan rekaman suara.", "mp3, wav, m4a");
        shop.visitor("id")
                .sends(Recording.photo(Visitor.bytes("x")).captioned("jual es teh 5000"))
                .reads("Itu bukan rekaman suara.");
    }

    @Test
    void doneByCommandAndAgain() {
        Visitor siti = shop.visitor("id");

        siti.writes("/done").reads("Belum ada laporan yang terbuka.");
        siti.speaks("Siti=2").reads("1 dari 30 diterima · 1 selesai");
        siti.writes("/done");
        siti.gets("Laporan selesai.");
        siti.writes("/done");
        await().untilAsserted(() ->
                assertThat(siti.count("Belum ada laporan yang terbuka.")).isEqualTo(2));
        assertThat(siti.documents()).hasSize(1);
    }

    @Test
    void cancelByCommandAndByButton() {
        Visitor dewi = shop.visitor("id");

        dewi.writes("/cancel").reads("Tidak ada laporan yang bisa dibatalkan.");
        dewi.speaks("Dewi=1").reads("1 dari 30 diterima");
        dewi.writes("/cancel").reads("Laporan dibatalkan.").reads("Dibatalkan.");
        await().until(() -> shop.pipeline.only(dewi.chat.personId()).status.equals("CANCELLED"));

        dewi.speaks("Dewi=2").presses("Batal", "Laporan dibatalkan.");
        await().untilAsserted(() -> assertThat(dewi.count("\nDibatalkan.")).isEqualTo(2));
        assertThat(dewi.chat.fromBot())
                .allSatisfy(shown -> assertThat(shown.buttons()).isEmpty());
    }

    @Test
    void statusBringsTheCounterToTheEnd() {
        Visitor agus = shop.visitor("id");

        agus.writes("/status").reads("Tidak ada laporan yang sedang berjalan.");
        agus.speaks("Agus=1").reads("1 dari 30 diterima");
        agus.writes("apa kabar").reads("Kirim voice note atau file audio");
        agus.writes("/status");
        await().untilAsserted(() -> assertThat(agus.texts().getLast()).contains("1 dari 30 diterima"));
        agus.presses("Selesai", "Oke").gets("Laporan selesai.");
    }

    @Test
    void reportsAreListedAndFetchedAgain() {
        Visitor maya = shop.visitor("id");

        maya.writes("/reports").reads("Belum ada laporan.");
        maya.speaks("Maya=6").presses("Selesai").gets("Total Jumlah: 6");
        maya.speaks("Maya=7").reads("1 dari 30 diterima");
        maya.writes("/reports").reads("Laporan terakhir:", "1. ", "– masih terbuka", "– 1 baris");
        Shown list = maya.chat.fromBot().getLast();
        maya.chat.presses(list.id(), list.buttons().getFirst());
        await().untilAsserted(() -> assertThat(maya.documents()).hasSize(2));
        assertThat(maya.documents().getLast().words()).contains("Total Jumlah: 6");
    }

    @Test
    void columnsAreShownSetAndReset() {
        Visitor rudi = shop.visitor("id");

        rudi.writes("/columns").reads("Nama; Alamat; Jumlah minuman yang di beli:integer", "text, integer, decimal");
        rudi.writes("/columns Nama; Harga:uang").reads("Jenis kolom itu belum ada. Pilih salah satu: text, integer");
        rudi.writes("/columns Nama; nama").reads("Kolomnya belum bisa dibaca.");
        rudi.writes("/columns Nama; Harga:decimal").reads("Kolom disimpan:\nNama; Harga:decimal");
        rudi.speaks("Rudi=1").reads("1 dari 30 diterima");
        assertThat(shop.pipeline.only(rudi.chat.personId()).fields).containsEntry("columns", "Nama; Harga:decimal");
        rudi.writes("/columns reset").reads("Kolom kembali seperti semula:", "mulai laporan berikutnya");
        rudi.writes("/columns A; B").reads("Kolom disimpan:\nA; B", "mulai laporan berikutnya");
        rudi.writes("/columns").presses("Kembali ke kolom semula");
        await().untilAsserted(() ->
                assertThat(rudi.count("Kolom kembali seperti semula:")).isEqualTo(2));
    }

    @Test
    void languageIsChosenByButtonAndByName() {
        Visitor lina = shop.visitor("id");

        lina.writes("/language").reads("Pilih bahasa:").presses("English").reads("All right, English from now on.");
        lina.writes("halo").reads("Send me a voice note");
        lina.writes("/language klingon").reads("I do not speak that language yet.");
        lina.writes("/language indonesia").reads("Oke, mulai sekarang saya berbahasa Indonesia.");
    }

    @Test
    void everythingIsForgottenAfterAConfirmation() {
        Visitor joko = shop.visitor("id");
        joko.writes("/columns A; B").reads("Kolom disimpan");
        joko.speaks("Joko=1").presses("Selesai").gets("Laporan selesai.");
        var report = shop.pipeline.only(joko.chat.personId()).id;

        joko.writes("/forget").reads("Hapus semua data").presses("Tidak jadi", "tidak ada yang dihapus");
        assertThat(shop.pipeline.knows(report)).isTrue();
        joko.writes("/forget")
                .presses("Ya, hapus semua", "Sedang saya hapus")
                .reads("semua data tentang kamu sudah dihapus");

        assertThat(shop.pipeline.knows(report)).isFalse();
        joko.writes("/reports").reads("Belum ada laporan.");
        joko.writes("/columns").reads("Jumlah minuman yang di beli:integer");
        joko.presses("Ringkasan", "Laporan itu sudah tidak ada.");
    }

    @Test
    void whereNothingWasTakenThereIsNoReport() {
        Visitor dewi = shop.visitor("id");

        dewi.speaks("?NOT_AUDIO").reads("0 dari 30 diterima · 0 selesai · 1 gagal", "isinya bukan rekaman suara");
        dewi.presses("Selesai", "Belum ada rekaman yang bisa dipakai.");
        dewi.writes("/done").reads("Belum ada rekaman yang bisa dipakai.");
    }

    @Test
    void statsAreForAdminsOnly() {
        shop.visitor("id").writes("/stats").reads("Perintah itu belum saya kenal.");
    }
}
