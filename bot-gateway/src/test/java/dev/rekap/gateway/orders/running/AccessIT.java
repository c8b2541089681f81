package dev.rekap.gateway.orders.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A bot that is not for everybody, with tight limits, on a day that passes quickly. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {

    private static final long LISTED = 6101;
    private static final long ALSO_LISTED = 6102;
    private static final long THIRD_LISTED = 6103;

    private Shop shop;

    @BeforeAll
    void open() {
        shop = new Shop(
                "--rekap.telegram.allowed-users=6101,6102,6103",
                "--rekap.telegram.invite-codes=warung-murah",
                "--rekap.telegram.files-per-hour=4",
                "--rekap.telegram.open-reports=1");
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @Test
    void strangersAreTurnedAwayOnceAndAnInvitationLetsThemIn() {
        Visitor stranger = shop.visitor("id");
        stranger.writes("/start").reads("Maaf, bot ini hanya untuk yang diundang.");
        stranger.writes("halo").speaks("Rahasia=1").writes("/start salah-kode");
        stranger.writes("/start warung-murah").reads("Halo!");
        assertThat(stranger.count("Maaf, bot ini")).as("at most once an hour").isEqualTo(1);

        stranger.speaks("Tamu=1").reads("1 dari 30 diterima");
        assertThat(shop.meter("rekap_bot_refusals_total{reason=\"access\"")).isGreaterThanOrEqualTo(3);

        Visitor english = shop.visitor("en");
        english.writes("hello").reads("Sorry, this bot is by invitation only.");
    }

    @Test
    void limitsAreSaidPolitely() {
        Visitor listed = shop.visitor(LISTED, "id");
        shop.pipeline.onSealed(_ -> {});
        listed.speaks("A=1", "B=1", "C=1").reads("3 dari 30 diterima · 3 selesai");
        listed.presses("Selesai");

        listed.speaks("D=1").reads("Masih ada 1 laporan yang belum selesai.");
        listed.presses("Batal").reads("Dibatalkan.");
        listed.speaks("E=1", "F=1", "G=1").reads("Sudah 4 rekaman dalam satu jam ini");
        assertThat(listed.count("Sudah 4 rekaman dalam satu jam ini")).isEqualTo(1);

        shop.clock.forward(Duration.ofMinutes(61));
        listed.speaks("H=1").reads("2 dari 30 diterima");
    }

    @Test
    void anOpenReportIsRemindedOfOnceAndExpires() {
        Visitor idle = shop.visitor(ALSO_LISTED, "id");
        idle.speaks("?NOT_AUDIO").reads("isinya bukan rekaman suara");

        shop.clock.forward(Duration.ofMinutes(61));
        idle.reads("Laporanmu masih terbuka dengan 0 rekaman.");
        shop.clock.forward(Duration.ofHours(24));
        idle.reads("Laporanmu terlalu lama terbuka, jadi saya tutup.").reads("Kedaluwarsa.");

        assertThat(idle.count("Laporanmu masih terbuka")).isEqualTo(1);
        assertThat(idle.count("terlalu lama terbuka")).isEqualTo(1);
    }

    @Test
    void aReportThatThePipelineKnowsExpiresThere() {
        Visitor idle = shop.visitor(THIRD_LISTED, "en");
        idle.speaks("A=1").reads("1 of 30 received · 1 done");

        shop.clock.forward(Duration.ofHours(24).plusMinutes(1));
        idle.reads("Your report is still open with 1 recording.");
        assertThat(idle.count("open for too long"))
                .as("report-service says when")
                .isZero();
        var report = shop.pipeline.only(THIRD_LISTED);
        shop.bean(dev.rekap.bus.Publisher.class)
                .publish(Facts.ready(report, dev.rekap.contracts.orders.ReportStatus.EXPIRED));

        idle.reads("Your report was open for too long, so I closed it.").reads("Expired.");
        await().untilAsserted(() -> assertThat(idle.count("open for too long")).isEqualTo(1));
    }
}
