package dev.rekap.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The page on which somebody without Telegram tries the bot, in a real browser. */
@ResourceLock(value = InstantPipeline.LOCK, mode = ResourceAccessMode.READ)
class ChatPageIT {

    private static final double PATIENCE_MILLIS = 60_000;

    private static final Pattern COUNTED = Pattern.compile("3 dari 30 diterima");
    private static final Pattern HEARD = Pattern.compile("3 selesai · 0 gagal");
    private static final Pattern WORKBOOK = Pattern.compile("\\.xlsx");
    private static final Pattern CSV = Pattern.compile("\\.csv");
    private static final Pattern QUESTION = Pattern.compile("Nama sekarang Siti");
    private static final Pattern SAVED = Pattern.compile("Tersimpan: baris 1 \\(Sari\\), Nama = Sari\\.");
    private static final Pattern CORRECTED = Pattern.compile("-v2\\.xlsx");
    private static final Pattern ENDED = Pattern.compile("Selesai: 3 baris");

    /** Lets files fall onto the page, as the hand of a person would. */
    private static final String DROP = """
            files => {
              const carried = new DataTransfer();
              for (const file of files) {
                const bytes = Uint8Array.from(atob(file.content), letter => letter.charCodeAt(0));
                carried.items.add(new File([bytes], file.name, {type: file.type}));
              }
              for (const kind of ['dragenter', 'dragover', 'drop']) {
                document.body.dispatchEvent(
                  new DragEvent(kind, {dataTransfer: carried, bubbles: true, cancelable: true}));
              }
            }""";

    /** Keeps what the bot's messages said, one after the other. */
    private static final String WATCH = """
            () => {
              window.said = [];
              new MutationObserver(() => {
                for (const text of document.querySelectorAll('#messages [data-from=bot] .text')) {
                  if (!window.said.includes(text.textContent)) window.said.push(text.textContent);
                }
              }).observe(document.getElementById('messages'), {childList: true, subtree: true});
            }""";

    @Test
    void threeRecordingsAreDroppedTheTableIsDownloadedAndPutRight() throws IOException {
        String address = InstantPipeline.telegram().url().toString();
        try (ChromiumBrowser browser = ChromiumBrowser.start()) {
            Page page = browser.open(address, 520, 860);
            page.setDefaultTimeout(PATIENCE_MILLIS);
            setDefaultAssertionTimeout(PATIENCE_MILLIS);
            page.getByLabel("Nama depan").fill("Sari");
            page.getByRole(
                            AriaRole.BUTTON,
                            new GetByRoleOptions().setName("Mulai").setExact(true))
                    .click();
            page.evaluate(WATCH);

            page.evaluate(DROP, List.of(file("01-siti.ogg"), file("05-rina.ogg"), file("07-lestari.ogg")));
            Locator fromBot = page.locator("#messages [data-from=bot]");
            assertThat(fromBot.filter(having(COUNTED))).hasCount(1);
            assertThat(fromBot.filter(having(HEARD))).hasCount(1);
            press(page, "Selesai");

            assertThat(fromBot.locator("a.file").filter(having(WORKBOOK))).hasCount(1);
            assertThat(fromBot.filter(having(ENDED))).hasCount(1);
            press(page, "CSV");
            Locator document = fromBot.locator("a.file").filter(having(CSV));
            Download download = page.waitForDownload(document::click);
            assertThat(page.locator("#toast")).isHidden();
            page.screenshot(new ScreenshotOptions().setPath(Path.of("target", "chat.png")));

            assertThat(download.suggestedFilename()).endsWith(".csv");
            assertThat(Files.readString(download.path())).isEqualTo("""
                    \uFEFFNama;Alamat;Jumlah minuman yang di beli
                    Siti;Jalan Melati nomor 3;24
                    Siti;Jalan Melati nomor 3;24
                    Siti;Jalan Melati nomor 3;24
                    """.replace("\n", "\r\n"));
            List<?> counts = ((List<?>) page.evaluate("() => window.said"))
                    .stream()
                            .filter(said -> said.toString().contains(" diterima · "))
                            .toList();
            assertThat(counts).as("what the counter showed").hasSizeGreaterThan(1);

            press(page, "Perbaiki");
            press(page, "Semua baris");
            press(page, "1 · Siti, Jalan Melati nomor 3, 24");
            press(page, "Nama: Siti");
            press(page, "Tulis sendiri");
            assertThat(page.locator("#text")).hasAttribute("placeholder", QUESTION);
            page.locator("#text").fill("Sari");
            page.locator("#text").press("Enter");
            assertThat(fromBot.filter(having(SAVED))).hasCount(1);
            press(page, "Kirim tabel baru");
            assertThat(fromBot.locator("a.file").filter(having(CORRECTED))).hasCount(1);
        }
    }

    /** Presses the newest button of this name. */
    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .last()
                .click();
    }

    private static Locator.FilterOptions having(Pattern text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Map<String, String> file(String name) throws IOException {
        byte[] content = Files.readAllBytes(Repository.samples().resolve(name));
        return Map.of(
                "name",
                name,
                "type",
                "audio/ogg",
                "content",
                Base64.getEncoder().encodeToString(content));
    }
}
