package dev.rekap.gateway;

import dev.rekap.gateway.channel.Recipient;
import java.util.Locale;

/** Recipients of the tests, who read Indonesian. */
public final class Recipients {

    private Recipients() {}

    /** In this chat, outside of topics, for nobody in particular. */
    public static Recipient to(long chat) {
        return new Recipient(chat, 0, 0, Locale.of("id"));
    }
}
