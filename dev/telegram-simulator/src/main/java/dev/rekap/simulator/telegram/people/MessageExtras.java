package dev.rekap.simulator.telegram.people;

/**
 * What a message may carry besides its content.
 *
 * @param replyTo the number of the message it answers; 0 for none
 * @param forwardedFrom the name of whoever wrote it first; empty when it is not forwarded
 * @param album what messages of one album share; empty for none
 * @param caption of a file; empty for none
 * @param topic of a forum; 0 for none
 */
public record MessageExtras(long replyTo, String forwardedFrom, String album, String caption, long topic) {
    public static final MessageExtras NONE = new MessageExtras(0, "", "", "", 0);
}
