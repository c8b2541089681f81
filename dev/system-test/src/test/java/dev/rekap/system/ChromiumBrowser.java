package dev.rekap.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, without a window; nothing is downloaded. */
final class ChromiumBrowser implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    private ChromiumBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /**
     * Starts it.
     *
     * @throws IllegalStateException if there is none; the message says where to get one
     */
    static ChromiumBrowser start() {
        Path program = program();
        Playwright playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            // Root, as whom builds run in containers, cannot have Chromium's sandbox; the page is our own.
            return new ChromiumBrowser(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new LaunchOptions()
                                    .setExecutablePath(program)
                                    .setChromiumSandbox(false)));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    private static Path program() {
        return Stream.concat(
                        Optional.ofNullable(System.getenv("REKAP_CHROMIUM")).stream(),
                        Stream.of("chromium", "chromium-browser", "google-chrome")
                                .map(name -> Path.of("/usr/bin", name).toString()))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no Chromium to open the chat page with:"
                        + " ./rekap setup installs Debian's package chromium; or name a browser of its kind in"
                        + " REKAP_CHROMIUM"));
    }

    Page open(String address, int width, int height) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, height));
        page.navigate(address);
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
