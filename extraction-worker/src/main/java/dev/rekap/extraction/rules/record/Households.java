package dev.rekap.extraction.rules.record;

import dev.rekap.extraction.rules.mention.Mention.Address;
import dev.rekap.extraction.rules.mention.Mention.Sign;
import java.util.List;

/** Gives customers the address of another where the speaker said so: "alamatnya sama". */
final class Households {

    private Households() {}

    static List<RecordDraft> share(List<RecordDraft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            RecordDraft draft = drafts.get(i);
            if (draft.has(Sign.SAME_ADDRESS)) {
                if (!draft.addresses().isEmpty()) {
                    backwards(drafts, i, draft.addresses());
                } else if (i > 0) {
                    draft.addAll(List.copyOf(drafts.get(i - 1).addresses()));
                }
            }
        }
        return drafts;
    }

    private static void backwards(List<RecordDraft> drafts, int from, List<Address> addresses) {
        for (int i = from - 1; i >= 0 && drafts.get(i).addresses().isEmpty(); i--) {
            drafts.get(i).addAll(List.copyOf(addresses));
        }
    }
}
