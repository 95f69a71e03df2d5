package dev.parley.train.data;

import dev.parley.core.Risk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the weak table says of a community (`labels/subreddit_topics.tsv`): topics, purity,
/// commerce, risk.
///
/// A missing topic means "none of its own" or "no node for it", never a negative.
///
/// @param topics primary then secondary IAB Content 3.1 ids; may be empty
/// @param purity `high`, `medium` or `low`: how much of it is about its topics
public record CommunityFact(
        String name, List<String> topics, String purity, String commercial, Risk risk) {
    public static final String FILE = "labels/subreddit_topics.tsv";

    /// Facts by lower-case community name.
    public static Map<String, CommunityFact> read(DataRoot root) {
        Map<String, CommunityFact> facts = new HashMap<>();
        for (TableRow row : root.table(FILE, '\t')) {
            List<String> topics = new ArrayList<>();
            for (String column : List.of("iab_primary", "iab_secondary")) {
                String id = row.get(column).strip();
                if (!id.isEmpty() && !id.equals("-")) {
                    topics.add(id);
                }
            }
            String risk = row.get("risk").strip();
            facts.put(
                    row.get("subreddit").toLowerCase(Locale.ROOT),
                    new CommunityFact(
                            row.get("subreddit"),
                            topics,
                            row.get("purity").strip(),
                            row.get("commercial").strip(),
                            risk.isEmpty() || risk.equals("-") ? Risk.SAFE : Risk.of(risk)));
        }
        return facts;
    }
}
