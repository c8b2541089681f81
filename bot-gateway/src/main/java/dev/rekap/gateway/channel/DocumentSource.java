package dev.rekap.gateway.channel;

/** Fetches the content of a document. */
@FunctionalInterface
public interface DocumentSource {

    /**
     * The content as it is now.
     *
     * @throws GoneException if there is no such document any more: there is nothing to send
     * @throws UnavailableException if it cannot be had now
     */
    byte[] open(DocumentReference document);
}
