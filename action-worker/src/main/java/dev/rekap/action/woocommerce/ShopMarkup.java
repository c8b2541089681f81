package dev.rekap.action.woocommerce;

import java.util.regex.Pattern;

/** Text in a shop is HTML: what is meant as text is escaped on its way in, and read without it. */
final class ShopMarkup {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private ShopMarkup() {}

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String unescape(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#039;", "'")
                .replace("&amp;", "&");
    }

    /** Whether both read alike, whatever the shop made of space and paragraphs. */
    static boolean readAlike(String html, String text) {
        return plain(unescape(TAG.matcher(html).replaceAll(" "))).equals(plain(text));
    }

    private static String plain(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
