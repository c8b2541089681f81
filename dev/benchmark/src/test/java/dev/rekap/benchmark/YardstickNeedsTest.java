package dev.rekap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YardstickNeedsTest {

    @TempDir
    Path folder;

    @Test
    void nothingIsSaidWhereNothingIsMissing() {
        assertThat(YardstickNeeds.instruction("\n", List.of())).isEmpty();
    }

    @Test
    void missingModulesAreSaidAsThePackagesThatHaveThem() {
        assertThat(YardstickNeeds.instruction("celery gunicorn\n", List.of()))
                .endsWith("apt-get install --no-install-recommends gunicorn python3-celery");
    }

    @Test
    void oneMissingProgramAsksForItsPackage() {
        assertThat(YardstickNeeds.instruction("", List.of("ffprobe"))).endsWith("--no-install-recommends ffmpeg");
    }

    @Test
    void withoutPythonAllOfItsPackagesAreMissing() {
        assertThat(YardstickNeeds.instruction(null, List.of()))
                .contains("gunicorn python3 python3-boto3 python3-celery python3-flask");
    }

    @Test
    void aFolderWithoutItsCodeIsSaidBeforeAnyPackage() throws Exception {
        assertThat(YardstickNeeds.missing(folder)).contains("app.py", folder.toString(), "REKAP_YARDSTICK");
    }
}
