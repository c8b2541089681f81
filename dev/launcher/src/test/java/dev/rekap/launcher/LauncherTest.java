package dev.rekap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    /** An instance whose programs do nothing, and are ready as soon as they run. */
    private static final String RUNNING = """
            use_instance "$STATE/up"
            choose_ports free
            chosen_ports >"$INSTANCE/ports.env"
            echo 'TELEGRAM=simulator TELEGRAM_ADDRESS=http://127.0.0.1:1' >"$INSTANCE/telegram.env"
            echo 'SHOP=simulator SHOP_ADDRESS=http://127.0.0.1:2' >"$INSTANCE/shop.env"
            mkdir -p "$INSTANCE/stack"
            printf '{"jdbc_url":"jdbc:postgresql://127.0.0.1:5001/rekap","s3_endpoint":"http://127.0.0.1:5002","rabbitmq_url":"amqp://a:b@127.0.0.1:5003"}' \\
              >"$INSTANCE/stack/addresses.json"
            start_service() { start_process "$1" "$INSTANCE/logs/$1.log" sleep 300; }
            start_simulator() { start_service telegram-simulator; }
            is_ready() { [ -n "$(running_pid "$1")" ]; }
            await_database() { :; }
            setup() { echo Installing; }
            build() { echo Building; }
            for name in $(programs); do start_service "$name"; done
            """;

    @TempDir
    Path state;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(state);
    }

    @Test
    void aJdkThatIsNewEnoughIsTakenFromJavaHome() throws Exception {
        Path jdk = jdk("jdk-31", "31.0.1");
        assertThat(shell.run("need_jdk; echo $JAVA_HOME", Map.of("JAVA_HOME", jdk.toString())))
                .isEqualTo(new Shell.Result(jdk.toString(), 0));
    }

    @Test
    void anOldJavaHomeIsPassedOver() throws Exception {
        Path jdk = jdk("jdk-17", "17.0.2");
        assertThat(shell.run("find_jdk; echo $JAVA_HOME", Map.of("JAVA_HOME", jdk.toString()))
                        .output())
                .startsWith("/usr/lib/jvm/");
    }

    @Test
    void aMissingJdkIsSaidWithWhereItWasLookedForAndWhatToInstall() throws Exception {
        Shell.Result result = shell.run("JDK_NEEDED=999; need_jdk", Map.of("JAVA_HOME", "/nowhere"));
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.output())
                .contains("no JDK 999", "JAVA_HOME is /nowhere", "/usr/lib/jvm has", "apt-get install");
    }

    @Test
    void aBusyPortIsNamedWithItsHolderAndTheVariableThatMovesIt() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            int port = socket.getLocalPort();
            Shell.Result result = shell.run("check_ports REKAP_INGEST_PORT=" + port, Map.of());
            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.output())
                    .contains("port " + port + " is taken by java (pid "
                            + ProcessHandle.current().pid() + ")")
                    .contains("REKAP_INGEST_PORT=PORT");
        }
    }

    @Test
    void everyPortCanBeMovedAndZeroMeansAFreeOne() throws Exception {
        Shell.Result result =
                shell.run("choose_ports; chosen_ports", Map.of("REKAP_INGEST_PORT", "7777", "REKAP_REPORT_PORT", "0"));
        assertThat(result.output())
                .contains("REKAP_INGEST_PORT=7777", "REKAP_GATEWAY_PORT=8082", "REKAP_STT_MANAGEMENT_PORT=9083")
                .doesNotContain("REKAP_REPORT_PORT=0", "REKAP_REPORT_PORT=8081");
        assertThat(shell.output("choose_ports free; chosen_ports | sort -u -t= -k2 | wc -l"))
                .isEqualTo("15");
    }

    @Test
    void anAotCacheIsUsedOnlyWithTheJdkAndTheApplicationThatItWasMadeOf() throws Exception {
        Map<String, String> jdk = Map.of("JAVA_HOME", jdk("jdk-31", "31.0.1").toString());
        String made = """
                mkdir -p "$STATE/apps/stt-worker"
                echo one >"$STATE/apps/stt-worker.sum"
                echo cache >"$(cache_of stt-worker)"
                cache_key stt-worker >"$(cache_of stt-worker).key"
                """;
        assertThat(shell.run(made + "cache_option stt-worker", jdk).output())
                .contains("-XX:AOTCache=" + state + "/apps/stt-worker/stt-worker.aot");
        assertThat(shell.run(made + "echo two >\"$STATE/apps/stt-worker.sum\"; cache_option stt-worker", jdk)
                        .output())
                .isEmpty();
        assertThat(shell.run(made + "echo other >\"$JAVA_HOME/release\"; cache_option stt-worker", jdk)
                        .output())
                .isEmpty();
    }

    @Test
    void aServiceWhoseCacheCannotBeMadeStartsWithoutAndIsNotTrainedAgain() throws Exception {
        Shell.Result result =
                shell.run("""
                SERVICES=stt-worker
                mkdir -p "$STATE/apps/stt-worker" "$STATE/logs"
                echo one >"$STATE/apps/stt-worker.sum"
                make_caches
                make_caches
                cache_option stt-worker
                """, Map.of("JAVA_HOME", jdk("jdk-31", "31.0.1").toString()));
        assertThat(result.exit()).isZero();
        assertThat(result.output())
                .containsOnlyOnce("starts without an AOT cache")
                .doesNotContain("-XX");
    }

    @Test
    void aProcessThatWasStartedIsKnownAndStopped() throws Exception {
        assertThat(shell.output("""
                use_instance "$STATE/up"
                start_process sleeper "$INSTANCE/logs/sleeper.log" sleep 300
                pid=$(running_pid sleeper)
                kill -0 "$pid" && echo started
                stop_processes 10 sleeper
                kill -0 "$pid" 2>/dev/null || echo gone
                """)).isEqualTo("started\ngone");
    }

    @Test
    void aNumberThatWasGivenToSomebodyElseIsNotTakenForOurs() throws Exception {
        assertThat(shell.output("""
                use_instance "$STATE/up"
                sleep 300 &
                echo "$! 1" > "$INSTANCE/run/sleeper.pid"
                stop_processes 5 sleeper
                kill -0 $! && echo lives
                kill $!
                """)).isEqualTo("lives");
    }

    @Test
    void whatDoesNotEndInTimeIsKilledAndNamed() throws Exception {
        assertThat(shell.output("""
                use_instance "$STATE/up"
                start_process stubborn "$INSTANCE/logs/stubborn.log" bash -c 'trap "" TERM; echo deaf; while :; do sleep 0.1; done'
                until grep -q deaf "$INSTANCE/logs/stubborn.log"; do sleep 0.1; done
                pid=$(running_pid stubborn)
                stop_processes 1 stubborn
                while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
                echo gone
                """))
                .contains("stubborn did not end within 1 s")
                .endsWith("gone");
    }

    @Test
    void tokensAreMadeOnceForTheOwnerAlone() throws Exception {
        String lines = "use_instance \"$STATE/up\"; load_tokens; echo $REKAP_SERVICE_TOKEN $REKAP_USER_KEY_SECRET";
        String first = shell.output(lines);
        assertThat(first).matches("[0-9a-f]{48} [0-9a-f]{48}");
        assertThat(shell.output(lines)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve("up/tokens.env"))))
                .isEqualTo("rw-------");
        assertThat(shell.run(lines, Map.of("REKAP_SERVICE_TOKEN", "my own long token"))
                        .output())
                .startsWith("my own long token ");
    }

    @Test
    void whatIsMissingIsSaidTogetherWithWhatItIsFor() throws Exception {
        String lines = """
                NEEDS='
                bash;bash;runs this
                no-such-program|nor-this;nothing-debian;is for the test
                '
                missing_packages
                explain "$(missing_packages)"
                """;
        assertThat(shell.output(lines))
                .isEqualTo("nothing-debian\nMissing on this machine:\n  nothing-debian: is for the test");
    }

    @Test
    void benchRefusesOptionsThatItDoesNotKnowBeforeItBuilds() throws Exception {
        assertThat(shell.run("bench --quick --slow", Map.of()))
                .isEqualTo(
                        new Shell.Result("rekap: usage: ./rekap bench [--quick | --medium] [--json] [--yardstick]", 1));
    }

    @Test
    void withoutADebianTheNamesAreGivenForInstallingByHand() throws Exception {
        assertThat(shell.run("PATH=/nowhere; install_packages curl", Map.of()))
                .isEqualTo(new Shell.Result("rekap: this is not a Debian or Ubuntu machine; install by hand: curl", 1));
    }

    @Test
    void sourcesThatAreNewerThanTheBuildAskForABuild() throws Exception {
        String lines = """
                ROOT=$STATE/project
                mkdir -p "$ROOT/one/src/main/java"
                touch "$ROOT/pom.xml" "$ROOT/one/pom.xml"
                APPLICATIONS=one
                mkdir -p "$STATE/apps/one"
                is_built || echo never
                touch -d '+1 hour' "$STATE/built" "$(app_jar one)"
                is_built && echo built
                touch -d '+2 hours' "$ROOT/one/src/main/java/A.java"
                is_built || echo older
                """;
        assertThat(shell.output(lines)).isEqualTo("never\nbuilt\nolder");
    }

    @Test
    void progressWithoutATerminalIsALineForEachChangeOtherThanOfANumber() throws Exception {
        assertThat(shell.output("""
                for second in 1 2 3 4 5 6; do progress "Starting ($second s): a b"; SECONDS=$((SECONDS + 10)); done
                progress "Starting (7 s): b"
                progress "Starting (8 s): b"
                end_progress
                """)).isEqualTo("Starting (1 s): a b\nStarting (7 s): b");
    }

    @Test
    void secondUpStartsAgainOnlyWhatHasEnded() throws Exception {
        assertThat(shell.output(RUNNING + """
                kill "$(running_pid stt-worker)"
                while [ -n "$(running_pid stt-worker)" ]; do sleep 0.1; done
                echo 'why it ended' >"$INSTANCE/logs/stt-worker.log"
                kept=$(running_pid ingest-api)
                up 2>&1 | grep -v '^ *curl\\|^ *-F\\|^ *http'
                [ "$(running_pid ingest-api)" = "$kept" ] && echo ingest-api was kept
                [ -n "$(running_pid stt-worker)" ] && echo stt-worker runs
                cat "$INSTANCE/logs/stt-worker.log.before"
                stop_instance
                """))
                .contains(
                        "Rekap is already running",
                        "Not running any more, and started again: stt-worker (",
                        "ingest-api was kept",
                        "stt-worker runs",
                        "why it ended")
                .doesNotContain("Installing", "Building");
    }

    @Test
    void secondUpStartsThePartsAgainAtThePortsThatTheServicesKnow() throws Exception {
        assertThat(shell.output(RUNNING + """
                kill "$(running_pid test-environment)" "$(running_pid telegram-simulator)"
                while [ -n "$(running_pid test-environment)$(running_pid telegram-simulator)" ]; do sleep 0.1; done
                start_parts() { echo "parts at $*"; start_process test-environment "$INSTANCE/logs/test-environment.log" sleep 300; }
                up 2>&1
                stop_instance
                """))
                .contains("started again: test-environment telegram-simulator (", "parts at 5001 5002 5003");
    }

    @Test
    void secondUpWantsTheTokenOfARealBotOnlyToStartTheBotAgain() throws Exception {
        String real = RUNNING
                + "echo 'TELEGRAM=real TELEGRAM_ADDRESS=https://api.telegram.org' >\"$INSTANCE/telegram.env\"\n";
        assertThat(shell.output(real + "up 2>&1; stop_instance")).doesNotContain("started again");
        assertThat(shell.output(real + """
                kill "$(running_pid bot-gateway)"
                while [ -n "$(running_pid bot-gateway)" ]; do sleep 0.1; done
                (up) 2>&1 || true
                stop_instance
                """))
                .contains("bot-gateway has ended, and its token is not kept: set REKAP_TELEGRAM_TOKEN");
    }

    @Test
    void packagesForTheBuildAreInstalledFirstAndTheOthersBesideIt() throws Exception {
        assertThat(shell.output("""
                mkdir -p "$STATE/bin"
                printf '#!/bin/sh\\nexec "$@"\\n' >"$STATE/bin/sudo"
                printf '#!/bin/sh\\n' >"$STATE/bin/apt-get"
                chmod +x "$STATE/bin"/*
                PATH=$STATE/bin:$PATH
                sudo() { shift; "$@"; }
                LAUNCHER=$STATE
                cat >"$STATE/install-packages" <<'SCRIPT'
                echo "asked for $*" >"$0.asked"
                echo 'first packages installed'
                until [ -e "$0.go" ]; do sleep 0.1; done
                echo 'the rest'
                SCRIPT
                install_packages "$(printf '%s\\n' maven prometheus pocketsphinx)" 2>/dev/null
                cat "$STATE/install-packages.asked"
                kill -0 "$INSTALLING" && echo goes on
                touch "$STATE/install-packages.go"
                missing_packages() { :; }
                end_setup
                tail -n 1 "$STATE/logs/setup.log"
                """))
                .contains(
                        "asked for maven -- prometheus pocketsphinx\ngoes on\n",
                        "All packages are installed.\nthe rest");
    }

    @Test
    void applicationsAreUnpackedWhenMavenHasFinishedTheirJars() throws Exception {
        assertThat(shell.output("""
                mkdir -p "$STATE/apps" "$STATE/logs" "$BUILD/telegram-simulator"
                echo one >"$BUILD/telegram-simulator/telegram-simulator-1.0.0-SNAPSHOT-app.jar"
                echo '[INFO] Building bot-gateway 1.0.0-SNAPSHOT [10/14]' >"$STATE/logs/build.log"
                echo "[INFO] Attaching repackaged archive $BUILD/x/telegram-simulator-1.0.0-SNAPSHOT-app.jar with classifier app" \\
                  >>"$STATE/logs/build.log"
                packaged "$STATE/logs/build.log"
                unpack $(packaged "$STATE/logs/build.log")
                cat "$(app_jar telegram-simulator)"
                """)).isEqualTo("telegram-simulator\none");
    }

    private Path jdk(String name, String version) throws IOException {
        Path jdk = Files.createDirectories(state.resolve(name));
        Path bin = Files.createDirectories(jdk.resolve("bin"));
        assertThat(Files.createFile(bin.resolve("javac")).toFile().setExecutable(true))
                .isTrue();
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }
}
