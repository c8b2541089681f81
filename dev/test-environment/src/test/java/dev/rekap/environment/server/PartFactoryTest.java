package dev.rekap.environment.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.environment.server.Options.Kind;
import org.junit.jupiter.api.Test;

class PartFactoryTest {
    private final PartFactory containers = (part, port, workplace) -> new FakePart("container");

    @Test
    void autoTakesContainersWhereAnEngineAnswersAndProgramsElsewhere() {
        assertThat(PartFactory.of(Kind.AUTO, containers, () -> true)).isSameAs(containers);
        assertThat(PartFactory.of(Kind.AUTO, containers, () -> false)).isSameAs(PartFactory.NATIVE);
    }

    @Test
    void aKindAskedForIsNotDiscussed() {
        assertThat(PartFactory.of(Kind.DOCKER, containers, () -> false)).isSameAs(containers);
        assertThat(PartFactory.of(Kind.NATIVE, containers, () -> true)).isSameAs(PartFactory.NATIVE);
    }
}
