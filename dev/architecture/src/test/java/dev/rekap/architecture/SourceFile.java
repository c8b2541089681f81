package dev.rekap.architecture;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One Java source file.
 *
 * @param path relative to the repository
 * @param main whether it is part of the program, not of its tests
 */
record SourceFile(String path, boolean main, String text) {

    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

    private static final Pattern NO_CODE =
            Pattern.compile("/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);

    private static final Pattern TYPE_NAME = Pattern.compile("\\b[A-Z]\\w*");

    /** Name of the file without {@code .java}. */
    String name() {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file.substring(0, file.length() - ".java".length());
    }

    String packageName() {
        Matcher matcher = PACKAGE.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** Names in the code that begin with a capital, without comments and strings. They show what the compiler inlines. */
    Set<String> typeNames() {
        return TYPE_NAME
                .matcher(NO_CODE.matcher(text).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
