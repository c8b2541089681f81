package dev.rekap.stt.observe;

import dev.rekap.stt.process.Program;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when ffmpeg or ffprobe is no longer there. */
public final class FfmpegHealth implements HealthIndicator {

    private final List<Program> programs;

    public FfmpegHealth(List<Program> programs) {
        this.programs = List.copyOf(programs);
    }

    @Override
    public Health health() {
        return programs.stream().allMatch(Program::isUsable)
                ? Health.up().build()
                : Health.down().withDetail("missing", "ffmpeg or ffprobe").build();
    }
}
