package dev.rekap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the pages to what they promise their readers. */
class PagesTest {

    private static final Path ROOT = RepositoryCode.ROOT;

    @Test
    void readmeHasAtMostTwelveHundredWords() {
        assertThat(MarkdownPage.of(ROOT.resolve("README.md")).words()).isBetween(300, 1200);
    }

    @Test
    void relativeLinksLeadSomewhere() {
        List<Path> pages = pages();

        assertThat(pages).hasSizeGreaterThan(40);
        assertThat(pages.stream().flatMap(page -> brokenLinks(page).stream())).isEmpty();
    }

    @Test
    void brokenLinksAreFound(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), """
                # A page
                [a file](missing.md) [a heading](#a-pag) [fine](#a-page) [outside](https://example.com) `[code](missing.md)`
                """);

        assertThat(brokenLinks(page)).hasSize(2);
    }

    @Test
    void decisionsHaveTheirThreeHeadingsAndAreInTheIndex() {
        String index = RepositoryCode.text(ROOT.resolve("docs/adr/README.md"));
        List<Path> decisions = pages().stream()
                .filter(page -> ROOT.relativize(page).toString().matches("docs/adr/\\d{4}-.*\\.md"))
                .toList();

        assertThat(decisions).hasSizeGreaterThan(20);
        assertThat(decisions).allSatisfy(page -> {
            List<String> headings = MarkdownPage.of(page).headings();
            assertThat(headings).hasSize(4).endsWith("Context", "Decision", "Consequences");
            String title = headings.get(0).replaceFirst("^\\d+\\. ", "");
            assertThat(index).contains("(%s) | %s |".formatted(page.getFileName(), title));
        });
    }

    @Test
    void classesNamedInTheGlossaryExist() {
        Set<String> classes =
                RepositoryCode.sources().stream().map(SourceFile::name).collect(Collectors.toSet());
        List<String> named = MarkdownPage.quoted(RepositoryCode.text(ROOT.resolve("docs/glossary.md"))).stream()
                .filter(name -> name.matches("[A-Z][a-z]\\w+"))
                .toList();

        assertThat(named).hasSizeGreaterThan(15);
        assertThat(classes).containsAll(named);
    }

    private static List<String> brokenLinks(Path page) {
        List<String> broken = new ArrayList<>();
        for (String link : MarkdownPage.of(page).links()) {
            if (!link.matches("[a-z]+:.*") && !leadsSomewhere(page, link)) {
                broken.add("%s: %s".formatted(page, link));
            }
        }
        return broken;
    }

    private static boolean leadsSomewhere(Path page, String link) {
        String[] parts = URLDecoder.decode(link, StandardCharsets.UTF_8).split("#", 2);
        Path folder = page.toAbsolutePath().getParent();
        Path target = parts[0].isEmpty() || folder == null ? page : folder.resolve(parts[0]);
        if (!Files.exists(target)) {
            return false;
        }
        return parts.length == 1
                || !target.toString().endsWith(".md")
                || MarkdownPage.of(target).anchors().contains(parts[1]);
    }

    /** All Markdown files, without what was built or is hidden, but with the forms of issues. */
    private static List<Path> pages() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of(ROOT.relativize(file).toString().split("/"))
                            .noneMatch(part -> part.equals("target")
                                    || part.equals("node_modules")
                                    || (part.startsWith(".") && !part.equals(".github"))))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
