package dev.rekap.gateway.decisions;

import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.gateway.channel.ChatFile;

/**
 * A file that was sent for a decision.
 *
 * @param position in order of arrival, from 1
 * @param message that carried it
 */
public record SentPart(DecisionId decision, int position, long message, ChatFile file) {}
