package dev.rekap.gateway.config;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether there is a bot, and it asks Telegram for its updates. */
public final class WithPolling implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return WithToken.isGiven(context.getEnvironment()) && !WithWebhook.isGiven(context.getEnvironment());
    }
}
