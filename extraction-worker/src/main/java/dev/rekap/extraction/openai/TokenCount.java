package dev.rekap.extraction.openai;

/** Is told what a call cost. */
@FunctionalInterface
public interface TokenCount {

    /**
     * A call was answered.
     *
     * @param input tokens of the question; 0 if the provider did not say
     * @param output tokens of the answer; 0 if the provider did not say
     */
    void add(int input, int output);
}
