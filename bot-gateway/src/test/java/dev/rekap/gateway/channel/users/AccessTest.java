package dev.rekap.gateway.channel.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTest {

    @Test
    void withoutAnySettingEverybodyMay() {
        Access open = new Access(Set.of(), List.of(), Set.of(9L));

        assertThat(open.isOpen()).isTrue();
        assertThat(open.admits(Person.unknown(1))).isTrue();
        assertThat(open.isAdmin(Person.unknown(1))).isFalse();
    }

    @Test
    void aListKeepsOthersOut() {
        Access listed = new Access(Set.of(1L), List.of(), Set.of(9L));

        assertThat(listed.admits(Person.unknown(1))).isTrue();
        assertThat(listed.admits(Person.unknown(2))).isFalse();
        assertThat(listed.admits(Person.unknown(9))).as("an admin").isTrue();
    }

    @Test
    void anInvitationLetsIn() {
        Access invited = new Access(Set.of(), List.of("kode-rahasia", "kode-kedua"), Set.of());

        assertThat(invited.admits(Person.unknown(1))).isFalse();
        assertThat(invited.invites("kode-kedua")).isTrue();
        assertThat(invited.invites("kode")).isFalse();
        assertThat(invited.admits(Person.unknown(1).admitted())).isTrue();
    }
}
