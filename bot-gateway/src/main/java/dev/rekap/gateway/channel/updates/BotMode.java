package dev.rekap.gateway.channel.updates;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Conditions of whether there is a bot, and of how its updates come. */
public final class BotMode {

    private BotMode() {}

    static boolean hasToken(Environment environment) {
        return StringUtils.hasText(environment.getProperty("rekap.telegram.token"))
                || StringUtils.hasText(environment.getProperty("rekap.telegram.token-file"));
    }

    static boolean hasWebhook(Environment environment) {
        return StringUtils.hasText(environment.getProperty("rekap.telegram.webhook-url"));
    }

    /** There is a bot: a token, or a file that holds one. */
    public static final class WithToken implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return hasToken(context.getEnvironment());
        }
    }

    /** There is a bot, and it polls Telegram for its updates. */
    public static final class WithPolling implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return hasToken(context.getEnvironment()) && !hasWebhook(context.getEnvironment());
        }
    }

    /** There is a bot, and Telegram pushes its updates. */
    public static final class WithWebhook implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return hasToken(context.getEnvironment()) && hasWebhook(context.getEnvironment());
        }
    }
}
