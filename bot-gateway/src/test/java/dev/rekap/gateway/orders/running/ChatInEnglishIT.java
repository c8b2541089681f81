package dev.rekap.gateway.orders.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.simulator.telegram.client.Recording;
import dev.rekap.simulator.telegram.client.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a person whose Telegram speaks English writes, and reads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatInEnglishIT {

    private static final String STATS = "rekap_bot_commands_total{name=\"stats\"";

    private final Shop shop = Shop.shared();

    @Test
    void aWholeReport() {
        Visitor budi = shop.visitor("en-GB");

        budi.writes("/start").reads("Hello!", "up to 30 recordings");
        budi.speaks("Rina=3", "!NO_SPEECH").reads("2 of 30 received · 1 done · 1 failed");
        budi.reads("• voice-02.ogg: no speech was heard", "Send more, or press Done");
        budi.presses("Done", "All right, working on it!");
        budi.gets("Your report is only partly complete", "1 row · 1 recording fine · 1 failed", "Total Jumlah: 3");
        budi.reads("2 recordings · 1 done · 1 failed", "Finished: 1 row.");

        budi.presses("Summary", "Coming").reads("Summary: 1 customer, 1 row", "• Rina: 3");
        budi.presses("CSV", "Coming");
        assertThat(budi.gets("CSV table, 1 row").document().orElseThrow().content())
                .startsWith("Nama,Alamat");
        budi.presses("Try the failed ones again", "trying 1 recording again");
        budi.gets("Your report is ready.", "Version 2, it replaces the table before.", "Total Jumlah: 8");
    }

    @Test
    void helpAndSmallTalk() {
        Visitor tono = shop.visitor("en");

        tono.writes("/help").reads("/done – that was all", "closed after 24 hours");
        tono.writes("/dance").reads("I do not know that command.");
        tono.writes("hello?").reads("Send me a voice note or an audio file");
        tono.sends(Recording.photo(Visitor.bytes("x"))).reads("That is not a recording.");
        tono.sends(Recording.document("price.pdf", "application/pdf", Visitor.bytes("y")));
        assertThat(tono.count("is not a recording")).as("an album is told once").isEqualTo(1);
    }

    @Test
    void doneCancelAndStatus() {
        Visitor siti = shop.visitor("en");

        siti.writes("/done").reads("There is no open report.");
        siti.writes("/cancel").reads("There is no report to call off.");
        siti.writes("/status").reads("No report is under way.");
        siti.speaks("Siti=2").reads("1 of 30 received · 1 done");
        siti.writes("/status");
        await().untilAsserted(() ->
                assertThat(siti.chat.fromBot().getLast().buttons()).containsExactly("Done", "Cancel"));
        siti.presses("Cancel", "The report was called off.").reads("Called off.");
        siti.speaks("Siti=3").reads("1 of 30 received");
        siti.writes("/done").gets("Your report is ready.");
    }

    @Test
    void reportsColumnsLanguage() {
        Visitor maya = shop.visitor("en");

        maya.writes("/reports").reads("There are no reports yet.");
        maya.writes("/columns").reads("The columns of your table:", "Without a type it is text");
        maya.writes("/columns Name; Price:money").reads("There is no such column type.");
        maya.writes("/columns ;").reads("I cannot read these columns.");
        maya.writes("/columns Name; Drinks:integer").reads("The columns are saved:\nName; Drinks:integer");
        maya.writes("/columns reset").reads("The usual columns are back:");
        maya.speaks("Maya=6").presses("Done").gets("Total Jumlah: 6");
        maya.writes("/reports").reads("Your last reports:", "– 1 row");
        Shown list = maya.chat.fromBot().getLast();
        maya.chat.presses(list.id(), list.buttons().getFirst());
        await().untilAsserted(() -> assertThat(maya.documents()).hasSize(2));
        maya.writes("/language").presses("Bahasa Indonesia").reads("Oke, mulai sekarang saya berbahasa Indonesia.");
        maya.writes("/language english").reads("All right, English from now on.");
    }

    @Test
    void everythingIsForgotten() {
        Visitor joko = shop.visitor("en");
        joko.speaks("Joko=1").presses("Done").gets("Your report is ready.");
        ReportId report = shop.pipeline.only(joko.chat.personId()).id;

        joko.writes("/forget")
                .reads("Delete everything stored about you")
                .presses("No, keep it", "nothing was deleted");
        joko.writes("/forget")
                .presses("Yes, delete everything", "Deleting")
                .reads("everything stored about you is deleted");

        assertThat(shop.pipeline.knows(report)).isFalse();
        assertThat(shop.pipeline.calls()).contains("DELETE /api/v1/users/telegram:" + joko.chat.personId());
    }

    @Test
    void anAdminSeesTheFiguresOfToday() {
        double asked = shop.meter(STATS);
        Visitor admin = shop.visitor(Shop.ADMIN, "en");
        admin.speaks("Adi=1", "!NO_RECORDS").presses("Done").gets("only partly complete");

        shop.pipeline.costs("""
                {"total":{"amounts":{"IDR":1600.75,"USD":0.5}},"budgets":{"users_warned":1,"users_spent":2}}""");
        admin.writes("/stats")
                .reads(
                        "Reports opened: ",
                        "Audio: ",
                        "minutes",
                        "Costs: Rp 1,600.75 + USD 0.5",
                        "Budgets: spent for 2 users, nearly spent for 1");
        shop.pipeline.costs("{}");
        admin.writes("/stats").reads("Costs: none");
        shop.pipeline.misbehaves(exchange -> FakePipeline.problem(exchange, 503, "BUSY"));
        admin.writes("/stats").reads("Costs: cannot be read at the moment");
        assertThat(shop.meter(STATS)).isEqualTo(asked + 3);
        assertThat(shop.meter("rekap_bot_files_total{outcome=\"accepted\"")).isPositive();
        assertThat(shop.prometheus()).contains("rekap_bot_reports_open", "rekap_bot_transfers_seconds");
    }

    @Test
    void whatWasLearntIsShownAndCleared() {
        Visitor nana = shop.visitor("en");
        nana.writes("/vocabulary").reads("I have learnt no words yet.");

        shop.pipeline.vocabulary = "[\"Budi\",\"Jalan Mawar\"]";
        nana.writes("/vocabulary").reads("Words I listen for", "• Budi\n• Jalan Mawar");
        nana.writes("/vocabulary reset").reads("the words are cleared");

        assertThat(shop.pipeline.vocabulary).isEqualTo("[]");
    }

    @Test
    void theMenuIsThereInBothLanguages() {
        await().untilAsserted(() -> assertThat(shop.telegram.commands().toString())
                .contains("done", "selesai, buatkan tabelnya", "that was all, make the table"));
    }
}
