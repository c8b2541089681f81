package dev.rekap.gateway.wiring;

import dev.rekap.gateway.Outbox;
import dev.rekap.gateway.TelegramFiles;
import dev.rekap.gateway.UnavailableException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** Stands in where there is no way into chats: whatever is to be said waits. */
@Configuration(proxyBeanMethods = false)
class NoChatConfiguration {

    @Bean
    @Fallback
    Outbox noOutbox() {
        return (Outbox) Proxy.newProxyInstance(
                Outbox.class.getClassLoader(), new Class<?>[] {Outbox.class}, (proxy, method, _) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.getName().equals("hashCode") ? System.identityHashCode(proxy) : "no outbox";
                    }
                    throw new UnavailableException("no chat is connected", Duration.ofMinutes(1));
                });
    }

    @Bean
    @Fallback
    TelegramFiles noTelegramFiles() {
        return _ -> {
            throw new UnavailableException("no chat is connected", Duration.ofMinutes(1));
        };
    }
}
