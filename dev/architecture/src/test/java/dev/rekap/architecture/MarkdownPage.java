package dev.rekap.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One Markdown file of the repository. */
record MarkdownPage(Path file, String text) {

    private static final Pattern CODE_BLOCK =
            Pattern.compile("^(`{3,})[^\\n]*\\n.*?^\\1`*$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("`[^`\\n]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\(\\s*([^)\\s]+)[^)]*\\)");
    private static final Pattern HEADING = Pattern.compile("^#{1,6} +(.+?)\\s*$", Pattern.MULTILINE);
    private static final Pattern QUOTED = Pattern.compile("`([^`\\n]+)`");

    static MarkdownPage of(Path file) {
        return new MarkdownPage(file, RepositoryCode.text(file));
    }

    /** Targets of links, without those in code. */
    List<String> links() {
        String prose = CODE.matcher(CODE_BLOCK.matcher(text).replaceAll("")).replaceAll("");
        return LINK.matcher(prose).results().map(found -> found.group(1)).toList();
    }

    List<String> headings() {
        return HEADING.matcher(CODE_BLOCK.matcher(text).replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Names of headings as GitHub makes them for links. */
    Set<String> anchors() {
        return headings().stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    int words() {
        return text.strip().split("\\s+").length;
    }

    /** Cells of the rows of tables below a heading, up to the next heading; without header and rule. */
    List<List<String>> rowsBelow(String heading) {
        int begin = text.indexOf("\n" + heading + "\n");
        if (begin < 0) {
            return List.of();
        }
        String rest = text.substring(begin + heading.length() + 2);
        int end = rest.indexOf("\n## ");
        List<List<String>> rows = new ArrayList<>();
        for (String line : (end < 0 ? rest : rest.substring(0, end)).lines().toList()) {
            if (line.startsWith("|") && line.endsWith("|")) {
                rows.add(List.of(line.substring(1, line.length() - 1).split("(?<!\\\\)\\|")));
            }
        }
        return rows.size() < 3 ? List.of() : rows.subList(2, rows.size());
    }

    /** What stands in backticks. */
    static List<String> quoted(String text) {
        return QUOTED.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
