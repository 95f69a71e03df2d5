package dev.parley.annotators.mention;

import dev.parley.core.Evidence;
import dev.parley.core.Span;
import dev.parley.knowledge.gazetteer.GazetteerMatch;
import dev.parley.text.Tokens;
import java.util.List;

/// Says why a name was found: the list entry that matched, and the kind of clue that spoke loudest
/// at its first token. Weights are log-odds against "no name" as the field counts them.
final class Reasons {
    private final MentionModel model;
    private final String list;
    private final Tokens tokens;
    private final FeatureRows rows;
    private final float[] scores;
    private final ListMatches matches;

    Reasons(
            MentionModel model,
            String list,
            Tokens tokens,
            FeatureRows rows,
            float[] scores,
            ListMatches matches) {
        this.model = model;
        this.list = list;
        this.tokens = tokens;
        this.rows = rows;
        this.scores = scores;
        this.matches = matches;
    }

    /// Adds one or two pieces of evidence for a name.
    void add(FoundName name, Span span, List<Evidence> evidence) {
        int tag = Bio.begin(name.type());
        int row = rows.offset(name.from());
        double whole =
                scores[name.from() * Bio.TAGS + tag] - scores[name.from() * Bio.TAGS + Bio.OUTSIDE];
        double sum = 0;
        double top = Double.NEGATIVE_INFINITY;
        String clue = "";
        for (Clue c : Clue.values()) {
            double share = model.share(rows, row + c.from(), row + c.to(), tag);
            sum += share;
            if (share > top) {
                top = share;
                clue = c.label();
            }
        }
        if (model.readsStates() && whole - sum > top) {
            top = whole - sum;
            clue = "context";
        }
        evidence.add(
                clue.equals(Clue.WORDS.label())
                        ? new Evidence.Text(window(name), top)
                        : new Evidence.Feature(clue, top));
        GazetteerMatch match = matches.match(name.from());
        if (match != null) {
            double share = model.share(rows, row + Clue.LISTS.from(), row + Clue.LISTS.to(), tag);
            evidence.add(new Evidence.Entry(list, match.name().canonical(), match.span(), share));
        }
    }

    /// The name with the word before and after it.
    private Span window(FoundName name) {
        int from = Math.max(0, name.from() - 1);
        int to = Math.min(tokens.size(), name.to() + 1);
        return new Span(tokens.start(from), tokens.end(to - 1));
    }
}
