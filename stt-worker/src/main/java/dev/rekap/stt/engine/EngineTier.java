package dev.rekap.stt.engine;

/** Order in which {@code auto} selects engines: all configured ones of the first tier that has any. */
public enum EngineTier {
    /** Services that are reached over the network, once an address, a project, a bucket or a key is set. */
    REMOTE,
    /** Models on this machine. */
    LOCAL,
    /** For trying Rekap out, not for real voice notes. */
    DEMONSTRATION
}
