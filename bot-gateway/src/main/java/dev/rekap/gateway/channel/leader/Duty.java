package dev.rekap.gateway.channel.leader;

/** What one replica does for all, while it leads. */
public interface Duty {

    /** Takes it up; returns soon. */
    void begin();

    /** Lays it down; when it returns, nothing of it is under way any more. */
    void end();
}
