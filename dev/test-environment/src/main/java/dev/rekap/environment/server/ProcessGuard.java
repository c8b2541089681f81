package dev.rekap.environment.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Ends what this process started if it dies without ending it itself (SIGKILL, out of memory).
 *
 * <p>A shell of its own reads from a pipe that closes with this process, however that happens. It is told files with
 * process numbers rather than numbers: a part that ended in order has removed its file, so a number that was given to
 * somebody else meanwhile is not hit.
 */
final class ProcessGuard {
    private static final String SCRIPT = """
            trap '' HUP INT TERM
            watched='' ; doomed=''
            while read -r word rest; do
              case $word in
                remove) doomed=$rest ;;
                done) exit 0 ;;
                *) watched="$watched$word $rest
            " ;;
              esac
            done
            # Some programs end the file with a line break, some do not.
            number() { [ -r "$1" ] && pid=$(head -n 1 "$1") && [ -n "$pid" ]; }
            each() {
              printf '%s' "$watched" | while read -r signal file; do
                number "$file" && kill "-${1:-$signal}" "$pid" 2>/dev/null && echo running
              done
            }
            each >/dev/null
            tries=0
            while [ $tries -lt 80 ] && [ -n "$(each 0)" ]; do sleep 0.25; tries=$((tries + 1)); done
            each KILL >/dev/null
            [ -z "$doomed" ] || rm -rf "$doomed"
            """;

    private final Process shell;
    private final PrintStream orders;

    private ProcessGuard(Process shell) {
        this.shell = shell;
        this.orders = new PrintStream(shell.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    static ProcessGuard start() throws IOException {
        return new ProcessGuard(new ProcessBuilder("/bin/sh", "-c", SCRIPT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Sends the signal to the process whose number the file holds then, if this process dies first. */
    synchronized void watch(String signal, Path pidFile) {
        orders.println(signal + " " + pidFile);
    }

    /** Deletes the folder after that. */
    synchronized void removeAtEnd(Path folder) {
        orders.println("remove " + folder);
    }

    /** Everything was ended in order; there is nothing left to guard. */
    synchronized void dismiss() {
        orders.println("done");
        orders.close();
        shell.onExit().join();
    }
}
