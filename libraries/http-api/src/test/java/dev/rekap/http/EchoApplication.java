package dev.rekap.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** A service that has nothing but this module. */
@SpringBootApplication
class EchoApplication {

    record Answer(String userName) {}

    @Bean
    IdParameter<UUID> sampleId() {
        return SampleProblem.SAMPLE_ID;
    }

    @Bean
    GuestTokens guests() {
        return token -> token.equals("a link") ? Optional.of(new Caller.Guest("sample", 2)) : Optional.empty();
    }

    @Bean
    PublicPages pages() {
        return new PublicPages(List.of("/echo/page"));
    }

    @RestController
    @RequestMapping("/echo")
    static class EchoController {

        @GetMapping("/caller")
        String caller(@AuthenticationPrincipal Caller caller, @RequestParam UserId user) {
            String name = switch (caller) {
                case Caller.Service() -> "service";
                case Caller.User(var userId) -> userId.value();
                case Caller.Guest(var subject, var generation) -> "guest " + generation + " of " + subject;
            };
            return name + (caller.mayActFor(user) ? " may act for " : " may not act for ") + user;
        }

        @GetMapping("/page")
        String page() {
            return "for everybody";
        }

        @PostMapping("/page")
        String write() {
            return "not for everybody";
        }

        @GetMapping("/samples/{sample}")
        String sample(@PathVariable UUID sample) {
            return sample.toString();
        }

        @GetMapping(path = "/json", produces = "application/json")
        Answer json() {
            return new Answer("toko");
        }

        @PostMapping(path = "/body", consumes = "application/json")
        void body(@RequestBody Map<String, String> body) {}

        /** Half of them as a stream, half as a plain call. */
        private final List<DeferredResult<String>> waiting = new CopyOnWriteArrayList<>();

        private final CountDownLatch ended = new CountDownLatch(1);
        private final AtomicInteger waiters = new AtomicInteger();

        @GetMapping("/wait")
        Object hold() throws InterruptedException {
            if (waiters.getAndIncrement() % 2 == 0) {
                return ended.await(20, TimeUnit.SECONDS) ? "ended" : "forgotten";
            }
            DeferredResult<String> later = new DeferredResult<>();
            waiting.add(later);
            return later;
        }

        @GetMapping("/end")
        void end() {
            ended.countDown();
            waiting.forEach(later -> later.setResult("ended"));
        }

        @GetMapping("/fault")
        void fault() {
            throw new IllegalStateException("told nobody inside");
        }

        @GetMapping("/busy")
        void busy() {
            throw new ProblemException(StandardProblem.BUSY).with("limit", 3);
        }
    }
}
