package dev.rekap.gateway.config;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether there is a bot: a token, or a file that holds one. */
public final class WithToken implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isGiven(context.getEnvironment());
    }

    static boolean isGiven(Environment environment) {
        return StringUtils.hasText(environment.getProperty("rekap.telegram.token"))
                || StringUtils.hasText(environment.getProperty("rekap.telegram.token-file"));
    }
}
