package dev.rekap.proposal;

import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.Notice;
import dev.rekap.contracts.decisions.ProposedAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a decider makes of material.
 *
 * @param actions in the order of the words; empty if there is nothing to do
 * @param notices about how it was read
 */
public record Proposal(List<ProposedAction> actions, Set<Notice> notices) {

    /** Of one message; a card with more cannot be read. */
    public static final int MOST_ACTIONS = 20;

    public Proposal {
        actions = List.copyOf(actions);
        notices = Set.copyOf(notices);
    }

    /**
     * Gives the pictures to the drafts: all to an only draft, one to each where there are as many, and none otherwise, for nothing
     * tells whose they are.
     *
     * @param pictures numbers of the parts
     */
    public static List<ProposedAction> withPictures(List<ProposedAction> actions, List<Integer> pictures) {
        long drafts = actions.stream().filter(Proposal::isDraft).count();
        List<ProposedAction> given = new ArrayList<>();
        int next = 0;
        for (ProposedAction action : actions) {
            List<Integer> own = List.of();
            if (isDraft(action) && drafts == 1) {
                own = pictures;
            } else if (isDraft(action) && drafts == pictures.size()) {
                own = List.of(pictures.get(next));
                next++;
            }
            given.add(new ProposedAction(action.number(), action.kind(), action.fields(), own));
        }
        return given;
    }

    private static boolean isDraft(ProposedAction action) {
        return action.kind().equals(ActionFields.WOOCOMMERCE_DRAFT);
    }
}
