package dev.rekap.environment.parts;

import java.io.IOException;
import java.nio.file.Path;

/** What a part is given: a folder, secrets that stay the same over restarts, and a guard for what it leaves running. */
public interface Workplace {
    /** A folder of the part's own, only the owner may enter; created when missing. */
    Path folder(String name) throws IOException;

    /** Where unpacked programs lie, shared by all stacks of this user. */
    Path programs();

    /** A random hexadecimal secret, the same at every call and after a restart in the same directory. */
    String secret(String name) throws IOException;

    /** Whether the data outlives this run. */
    boolean kept();

    /** Sees to it that the process whose number stands in the file gets the signal if this process dies before it. */
    void guard(String signal, Path pidFile);
}
