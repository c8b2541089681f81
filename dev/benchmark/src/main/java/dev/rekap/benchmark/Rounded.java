package dev.rekap.benchmark;

/** Figures with as many digits as they deserve. */
final class Rounded {

    private Rounded() {}

    static double one(double value) {
        return Math.round(value * 10) / 10.0;
    }

    static double two(double value) {
        return Math.round(value * 100) / 100.0;
    }

    static double four(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
