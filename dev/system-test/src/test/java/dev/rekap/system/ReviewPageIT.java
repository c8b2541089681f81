package dev.rekap.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The page on which a report is put right, in a real browser, by keyboard and on a phone. */
@ResourceLock(value = InstantPipeline.LOCK, mode = ResourceAccessMode.READ)
class ReviewPageIT {

    private static final double PATIENCE_MILLIS = 60_000;
    private static final String AMOUNT = "Jumlah minuman yang di beli";

    private final RekapClient client = InstantPipeline.shared().client();

    @Test
    void valueIsHeardCorrectedAndStandsInTheNewTable() throws Exception {
        String report = deliver("review-page");
        try (ChromiumBrowser browser = ChromiumBrowser.start()) {
            Page page = open(browser, client.reviewLink(report), 1_280, 860);
            List<String> faults = new ArrayList<>();
            page.onPageError(faults::add);
            assertThat(page.locator("#state")).containsText(Pattern.compile("Versi 1 · 2 baris · 2 perlu dilihat"));
            assertAccessible(page);

            cell(page, 1, "Alamat").click();
            assertThat(page.locator("#words")).containsText("jalan Melati nomor tiga");
            assertThat(page.locator("#place")).containsText(Pattern.compile("01-siti\\.ogg, detik [0-9,]+–[0-9,]+"));
            assertThat(page.locator("#play")).hasText("Berhenti");
            page.screenshot(new ScreenshotOptions().setPath(Path.of("target", "review-desktop.png")));
            assertAccessible(page);

            cell(page, 1, AMOUNT).focus();
            page.keyboard().press("e");
            page.keyboard().type("2 lusin");
            page.keyboard().press("Enter");
            assertThat(page.locator("#fault")).containsText("hanya angka bulat");
            page.locator("#value").fill("30");
            page.keyboard().press("Enter");
            assertThat(page.locator("#state")).containsText("Versi 2");
            assertThat(cell(page, 1, AMOUNT)).isFocused();

            // Two recordings of the same order: the first is confirmed, and both flags are gone.
            page.keyboard().press("Escape");
            page.keyboard().press("n");
            assertThat(page.locator("#panel-title")).hasText("Baris 1: Nama");
            page.keyboard().press("b");
            assertThat(page.locator("#next")).isDisabled();

            Download csv = page.waitForDownload(page.locator("#csv")::click);
            assertThat(Files.readString(csv.path())).isEqualTo("""
                    \uFEFFNama,Alamat,Jumlah minuman yang di beli
                    Siti,Jalan Melati nomor 3,30
                    Siti,Jalan Melati nomor 3,24
                    """.replace("\n", "\r\n"));
            page.locator("#announce").click();
            assertThat(page.locator("#announce")).isDisabled();
            assertThat(client.report(report).body().path("announced_version").asInt())
                    .isEqualTo(3);

            client.revokeLinks(report);
            page.reload();
            assertThat(page.locator("#notice")).containsText("tidak berlaku lagi");
            assertThat(page.locator("#work")).isHidden();
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void rowIsRemovedPutBackAndAddedOnAPhone() throws Exception {
        String report = deliver("review-phone");
        try (ChromiumBrowser browser = ChromiumBrowser.start()) {
            Page page = open(browser, client.reviewLink(report), 390, 844);
            cell(page, 2, "Nama").click();
            assertThat(page.locator("#panel")).isVisible();
            page.screenshot(new ScreenshotOptions().setPath(Path.of("target", "review-phone.png")));
            assertAccessible(page);

            page.locator("#remove").click();
            assertThat(page.locator("#state")).containsText("Versi 2 · 1 baris");
            page.locator("#removed summary").click();
            page.locator("#removed button").click();
            assertThat(page.locator("#state")).containsText("Versi 3 · 2 baris");
            page.locator("#add").click();
            page.locator("#new").getByLabel("Nama").fill("Bu Wati");
            assertAccessible(page);
            page.keyboard().press("Enter");
            assertThat(page.locator("#state")).containsText("Versi 4 · 3 baris");

            page.locator("#language").click();
            assertThat(page.locator("h1")).hasText("Check the table");
            page.setViewportSize(360, 740);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing stands out at the side")
                    .isEqualTo(true);
            assertThat(page.viewportSize())
                    .extracting((ViewportSize size) -> size.width)
                    .isEqualTo(360);
        }
    }

    private String deliver(String user) throws IOException, InterruptedException {
        String report = client.upload(
                        Map.of("user_id", user, "complete", "true"),
                        List.of(
                                Repository.samples().resolve("01-siti.ogg"),
                                Repository.samples().resolve("05-rina.ogg")))
                .body()
                .path("report_id")
                .asString();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(300))
                .until(() ->
                        client.report(report).body().path("status").asString("").equals("COMPLETED"));
        return report;
    }

    private static Page open(ChromiumBrowser browser, String link, int width, int height) {
        Page page = browser.open(link, width, height);
        page.setDefaultTimeout(PATIENCE_MILLIS);
        setDefaultAssertionTimeout(PATIENCE_MILLIS);
        if ("en".equals(page.locator("html").getAttribute("lang"))) {
            page.locator("#language").click();
        }
        page.locator(".value").first().waitFor();
        return page;
    }

    private static Locator cell(Page page, int row, String column) {
        return page.locator("tbody tr").nth(row - 1).locator(".value[data-column='" + column + "']");
    }

    /** No finding of axe-core, of whatever weight. */
    private static void assertAccessible(Page page) throws IOException {
        try (InputStream axe = ReviewPageIT.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat((List<?>) page.evaluate("""
                        async () => (await axe.run()).violations
                          .map(found => `${found.impact} ${found.id}: ${found.nodes.map(node => node.target).join(', ')}`)""")).isEmpty();
    }
}
