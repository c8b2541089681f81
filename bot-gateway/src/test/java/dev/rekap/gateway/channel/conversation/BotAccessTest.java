package dev.rekap.gateway.channel.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.gateway.channel.ChatUser;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BotAccessTest {

    @Test
    void withoutAnySettingEverybodyMay() {
        BotAccess open = new BotAccess(Set.of(), List.of(), Set.of(9L));

        assertThat(open.isOpen()).isTrue();
        assertThat(open.admits(ChatUser.unknown(1))).isTrue();
        assertThat(open.isAdmin(ChatUser.unknown(1))).isFalse();
    }

    @Test
    void aListKeepsOthersOut() {
        BotAccess listed = new BotAccess(Set.of(1L), List.of(), Set.of(9L));

        assertThat(listed.admits(ChatUser.unknown(1))).isTrue();
        assertThat(listed.admits(ChatUser.unknown(2))).isFalse();
        assertThat(listed.admits(ChatUser.unknown(9))).as("an admin").isTrue();
    }

    @Test
    void anInvitationLetsIn() {
        BotAccess invited = new BotAccess(Set.of(), List.of("kode-rahasia", "kode-kedua"), Set.of());

        assertThat(invited.admits(ChatUser.unknown(1))).isFalse();
        assertThat(invited.invites("kode-kedua")).isTrue();
        assertThat(invited.invites("kode")).isFalse();
        assertThat(invited.admits(ChatUser.unknown(1).admitted())).isTrue();
    }
}
