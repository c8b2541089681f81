package dev.rekap.shop;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How WordPress cleans what it is given. As far as the recorded exchanges show it, and no further. */
final class WordPressText {

    /** Tags that stay in names and descriptions, without their attributes. */
    private static final Pattern KEPT = Pattern.compile("<(/?(?:b|i|em|strong|p|br|ul|ol|li|h[1-6]))\\b[^>]*>");

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!(?:[a-zA-Z]+|#\\d+|#x[0-9a-fA-F]+);)");
    private static final Pattern NOT_IN_SLUG = Pattern.compile("[^a-z0-9_]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private WordPressText() {}

    /** A name: tags but the harmless ones are dropped, and with them whatever stands between {@code <} and {@code >}. */
    static String name(String text) {
        return html(text.strip());
    }

    /** A description as it is stored. */
    static String html(String text) {
        String marked = KEPT.matcher(text.replace("\0", "")).replaceAll("\u0001$1\u0002");
        String stripped = TAG.matcher(marked).replaceAll("");
        return BARE_AMPERSAND
                .matcher(stripped.replace("<", "&lt;"))
                .replaceAll("&amp;")
                .replace('\u0001', '<')
                .replace('\u0002', '>');
    }

    /** A description as a reader of the page gets it: in paragraphs. */
    static String rendered(String html) {
        if (html.isEmpty()) {
            return html;
        }
        return Pattern.compile("\\n{2,}")
                .splitAsStream(html)
                .map(part -> part.startsWith("<p>") ? part + "\n" : "<p>" + part.replace("\n", "<br />\n") + "</p>\n")
                .collect(Collectors.joining());
    }

    /** A price: everything but digits, point and minus is dropped, never refused. */
    static String price(String text) {
        String kept = text.replaceAll("[^0-9.-]", "");
        int point = kept.lastIndexOf('.');
        // All points but one go: the first of several is the one that stays, as the shop shows with 1.234,56.
        return point > kept.indexOf('.')
                ? kept.substring(0, kept.indexOf('.') + 1)
                        + kept.substring(kept.indexOf('.') + 1).replace(".", "")
                : kept;
    }

    /** An SKU: without tags and space around it. */
    static String sku(String text) {
        return TAG.matcher(text).replaceAll("").strip();
    }

    /** What two SKUs have in common that the database takes for the same. */
    static String collated(String sku) {
        return unaccented(sku.strip()).toLowerCase(Locale.ROOT);
    }

    static String slug(String text) {
        String plain = TAG.matcher(text).replaceAll("").replaceAll("&[a-z]+;", "");
        return NOT_IN_SLUG
                .matcher(unaccented(plain).toLowerCase(Locale.ROOT))
                .replaceAll("-")
                .replaceAll("^-|-$", "");
    }

    private static String unaccented(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }
}
