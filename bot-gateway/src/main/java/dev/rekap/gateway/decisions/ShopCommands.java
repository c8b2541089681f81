package dev.rekap.gateway.decisions;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words by which a text is known to be for the shop. */
public final class ShopCommands {

    private static final Set<String> COMMANDS = Set.of("jual", "harga", "stok", "catat");

    /** The first word, and what must not stand right behind it: "harganya" is no command. */
    private static final Pattern FIRST = Pattern.compile("\\s*(\\p{L}+)(?=[\\s:]|$).*", Pattern.DOTALL);

    private static final Pattern TRIAL =
            Pattern.compile("\\s*/uji(?:@\\w+)?(?:\\s+(.*))?", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private ShopCommands() {}

    /** Whether a text or caption begins like a command of a shop, or is one to try it out. */
    public static boolean begin(@Nullable String text) {
        if (text == null) {
            return false;
        }
        Matcher first = FIRST.matcher(text);
        return isTrial(text)
                || (first.matches() && COMMANDS.contains(first.group(1).toLowerCase(Locale.ROOT)));
    }

    /** Whether a caption asks for a dry run. */
    public static boolean isTrial(String caption) {
        return TRIAL.matcher(caption).matches();
    }

    /** The caption without the wish for a dry run. */
    public static String withoutTrial(String caption) {
        Matcher trial = TRIAL.matcher(caption);
        if (!trial.matches()) {
            return caption;
        }
        return trial.group(1) == null ? "" : trial.group(1).strip();
    }
}
