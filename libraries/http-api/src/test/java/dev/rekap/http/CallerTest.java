package dev.rekap.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallerTest {

    private static final UserId SITI = new UserId("siti");
    private static final UserId BUDI = new UserId("budi");

    @Test
    void userAsksAboutThemselvesNamedOrNot() {
        Caller siti = new Caller.User(SITI);

        assertThat(siti.about(null)).isEqualTo(SITI);
        assertThat(siti.about(SITI)).isEqualTo(SITI);
        refuses(siti, BUDI, StandardProblem.FORBIDDEN);
    }

    @Test
    void serviceNamesTheUser() {
        assertThat(new Caller.Service().about(BUDI)).isEqualTo(BUDI);
        refuses(new Caller.Service(), null, StandardProblem.MISSING_USER_ID);
    }

    @Test
    void guestAsksAboutNobody() {
        refuses(new Caller.Guest("report", 1), SITI, StandardProblem.FORBIDDEN);
        refuses(new Caller.Guest("report", 1), null, StandardProblem.MISSING_USER_ID);
    }

    private static void refuses(Caller caller, @Nullable UserId asked, StandardProblem why) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> caller.about(asked))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(why));
    }
}
