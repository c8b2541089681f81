package dev.rekap.system;

import dev.rekap.simulator.telegram.client.SimulatedChat;
import dev.rekap.simulator.telegram.client.SimulatedTelegram;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the writer and the reader of an upgrade's fixture have in common. */
final class UpgradeFixture {

    static final long SITI = 9_101;
    static final long BUDI = 9_102;
    static final long DEWI = 9_103;
    static final long ADI = 9_104;
    static final long RINA = 9_105;
    static final long JOKO = 9_106;
    static final long GROUP = -4_101;

    /** Who is let in with it, stays in. */
    static final String INVITATION = "warung-melati";

    /** What Budi chose. */
    static final String COLUMNS = "Nama; Jumlah:integer";

    static final Map<String, String> SETTINGS =
            Map.of("REKAP_STT_ENGINE", "sphinx", "REKAP_TELEGRAM_INVITE_CODES", INVITATION);

    /** Reports whose answers are kept. */
    static final List<String> ENDED = List.of("partial", "completed", "http", "failed", "cancelled", "ready-waits");

    private static final Map<Long, String> NAMES =
            Map.of(SITI, "Siti", BUDI, "Budi", DEWI, "Dewi", ADI, "Adi", RINA, "Rina", JOKO, "Joko");

    /**
     * About the fixture.
     *
     * @param at when the services had stopped
     * @param reports ids by what became of the report
     */
    record Made(Instant at, Map<String, String> reports) {

        /** The id of a report. */
        String report(String name) {
            return Objects.requireNonNull(reports.get(name), name);
        }
    }

    private UpgradeFixture() {}

    static SimulatedChat person(SimulatedTelegram telegram, long id) {
        return telegram.person(id, NAMES.getOrDefault(id, ""), "id");
    }

    static List<SimulatedChat> people(SimulatedTelegram telegram) {
        return NAMES.keySet().stream().map(id -> person(telegram, id)).toList();
    }
}
