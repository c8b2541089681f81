package dev.rekap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Walks the how-to pages: what they say to touch is there, and holds what they say it holds. */
class HowToPagesTest {

    private static final Path ROOT = RepositoryCode.ROOT;
    private static final Path FOLDER = ROOT.resolve("docs/how-to");
    private static final Set<String> CLASSES =
            RepositoryCode.sources().stream().map(SourceFile::name).collect(Collectors.toSet());

    @TestFactory
    Stream<DynamicTest> pageIsTrue() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> pages = files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .toList();
            return pages.stream()
                    .map(page -> DynamicTest.dynamicTest(
                            page.getFileName().toString(),
                            () -> assertThat(mistakes(MarkdownPage.of(page))).isEmpty()));
        }
    }

    @Test
    void pagesAreInTheIndex() throws IOException {
        String index = RepositoryCode.text(FOLDER.resolve("README.md"));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .allSatisfy(name -> assertThat(index).contains("(" + name + ")"));
        }
    }

    @Test
    void mistakesOfAPageAreFound(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), """
                # Add a thing

                ## Files to touch

                | file | what to do | anchor |
                |---|---|---|
                | `pom.xml` | a module | `<modules>` |
                | `pom.xml` | a module | `no such words` |
                | `missing.xml` | a module | `<modules>` |
                | new: `pom.xml` | a module | like `README.md` |
                | new: `thing.xml` | a module | like `missing.xml` |

                ## Prove it

                `NoSuchTest`
                """);

        assertThat(mistakes(MarkdownPage.of(page))).hasSize(5);
    }

    private static List<String> mistakes(MarkdownPage page) {
        List<String> mistakes = new ArrayList<>();
        List<List<String>> rows = page.rowsBelow("## Files to touch");
        if (rows.size() < 2) {
            mistakes.add("no table of files below '## Files to touch'");
        }
        for (List<String> row : rows) {
            List<String> paths = MarkdownPage.quoted(row.getFirst());
            if (row.size() != 3 || paths.size() != 1) {
                mistakes.add("not a row of file, what to do, anchor: " + row);
            } else if (row.getFirst().strip().startsWith("new:")) {
                checkNew(paths.getFirst(), row.getLast(), mistakes);
            } else {
                checkExisting(paths.getFirst(), row.getLast(), mistakes);
            }
        }
        int proof = page.text().indexOf("\n## Prove it\n");
        List<String> tests = proof < 0
                ? List.of()
                : MarkdownPage.quoted(page.text().substring(proof)).stream()
                        .filter(name -> name.matches("[A-Z]\\w+(Test|IT|Contract)"))
                        .toList();
        if (tests.isEmpty()) {
            mistakes.add("no test is named below '## Prove it'");
        }
        String added = rows.stream()
                .map(List::getFirst)
                .filter(file -> file.strip().startsWith("new:"))
                .collect(Collectors.joining());
        tests.stream()
                .filter(test -> !CLASSES.contains(test) && !added.contains("/" + test + ".java"))
                .map(test -> "there is no test " + test)
                .forEach(mistakes::add);
        return mistakes;
    }

    private static void checkExisting(String path, String anchors, List<String> mistakes) {
        Path file = ROOT.resolve(path);
        if (!Files.isRegularFile(file)) {
            mistakes.add("there is no file " + path);
            return;
        }
        String text = RepositoryCode.text(file);
        List<String> words = MarkdownPage.quoted(anchors);
        if (words.isEmpty()) {
            mistakes.add("no anchor is given for " + path);
        }
        words.stream()
                .filter(word -> !text.contains(word))
                .map(word -> "%s does not contain %s".formatted(path, word))
                .forEach(mistakes::add);
    }

    private static void checkNew(String path, String anchors, List<String> mistakes) {
        Path file = ROOT.resolve(path);
        Path folder = file.getParent();
        if (Files.exists(file)) {
            mistakes.add("%s is there already".formatted(path));
        } else if (folder == null || !Files.isDirectory(folder)) {
            mistakes.add("the folder of %s is not there".formatted(path));
        } else {
            MarkdownPage.quoted(anchors).stream()
                    .filter(model -> !Files.exists(folder.resolve(model)))
                    .map(model -> "%s is to be like %s, which is not there".formatted(path, model))
                    .forEach(mistakes::add);
        }
    }
}
