package dev.rekap.proposal.step;

/** Brings pictures to their normal form. */
@FunctionalInterface
public interface PictureNormalizer {

    /**
     * The picture as a JPEG in its normal form.
     *
     * @param original as it was sent
     * @throws UnreadablePictureException if it is no picture, or a damaged one
     */
    byte[] normal(byte[] original) throws UnreadablePictureException;

    /** A picture cannot be read. The message is for the operator. */
    final class UnreadablePictureException extends Exception {

        private static final long serialVersionUID = 1L;

        public UnreadablePictureException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
