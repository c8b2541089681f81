package dev.rekap.environment.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A workplace in a test's folder; its programs are shared with every other run on the machine. */
record TestWorkplace(Path root) implements Workplace {
    @Override
    public Path folder(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    @Override
    public Path programs() {
        return Path.of(System.getProperty("java.io.tmpdir"))
                .resolve("rekap-programs-" + System.getProperty("user.name"));
    }

    @Override
    public String secret(String name) {
        return "0123456789abcdef0123456789abcdef" + name.hashCode();
    }

    @Override
    public boolean kept() {
        return true;
    }

    @Override
    public void guard(String signal, Path pidFile) {}
}
