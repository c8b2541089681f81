package dev.rekap.media.decoder;

/** Watches its worker, and computes for ever. */
public final class HangingProgram {

    private HangingProgram() {}

    public static void main(String[] arguments) {
        WorkerWatch.start();
        System.out.println(ProcessHandle.current().pid());
        for (long i = 0; i >= 0; i++) {
            Math.sqrt((double) i);
        }
    }
}
