package dev.rekap.gateway.config;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether there is a bot, and Telegram brings its updates to us. */
public final class WithWebhook implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return WithToken.isGiven(context.getEnvironment()) && isGiven(context.getEnvironment());
    }

    static boolean isGiven(Environment environment) {
        return StringUtils.hasText(environment.getProperty("rekap.telegram.webhook-url"));
    }
}
