package dev.parley.train.mention;

import dev.parley.annotators.mention.Bio;
import dev.parley.annotators.mention.Decoding;
import dev.parley.annotators.mention.FoundName;
import dev.parley.annotators.mention.NameFinder;
import dev.parley.train.data.LabelledPost;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Names found in kept-out posts against their labels: distinct surface forms of a post, as
/// written.
final class NameJudge {
    private static final int COMMERCIAL = 2;
    private static final int BINS = 10;

    /// A kept-out post with the model's scores of its tokens.
    record Item(LabelledPost post, TaggedText text, float[] scores) {
        String surface(FoundName name) {
            return text.document()
                    .text()
                    .substring(text.tokens().start(name.from()), text.tokens().end(name.to() - 1));
        }
    }

    /// A name found: its probability or confidence and whether it is right, type and all.
    record Guess(double probability, boolean right) {}

    /// Counts of one decoding.
    ///
    /// @param typed right ones whose type is right too
    record Score(int right, int wrong, int missed, int typed) {
        double precision() {
            return right == 0 ? 0 : right / (double) (right + wrong);
        }

        double recall() {
            return right == 0 ? 0 : right / (double) (right + missed);
        }

        double f1() {
            return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
        }

        double typedF1() {
            return right == 0 ? 0 : 2.0 * typed / (2 * right + wrong + missed);
        }
    }

    private final List<Item> items;
    private final float[] transitions;

    NameJudge(List<Item> items, float[] transitions) {
        this.items = items;
        this.transitions = transitions;
    }

    /// Every name that a decoding finds, with its confidence.
    List<Guess> guesses(Decoding decoding) {
        List<Guess> guesses = new ArrayList<>();
        for (Item item : items) {
            for (FoundName name : find(item, decoding)) {
                boolean right =
                        item.post()
                                .mentions()
                                .contains(
                                        new LabelledPost.Name(
                                                item.surface(name), Bio.TYPES.get(name.type())));
                guesses.add(new Guess(name.confidence(), right));
            }
        }
        return guesses;
    }

    /// Scores names of brands and products, whichever of the two.
    Score commercial(Decoding decoding) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        int typed = 0;
        for (Item item : items) {
            Set<String> gold = new HashSet<>();
            for (LabelledPost.Name name : item.post().mentions()) {
                if (Bio.TYPES.indexOf(name.type()) < COMMERCIAL) {
                    gold.add(name.text());
                }
            }
            Set<String> found = new HashSet<>();
            for (FoundName name : find(item, decoding)) {
                if (name.type() < COMMERCIAL
                        && found.add(item.surface(name))
                        && gold.contains(item.surface(name))) {
                    right++;
                    typed +=
                            item.post()
                                            .mentions()
                                            .contains(
                                                    new LabelledPost.Name(
                                                            item.surface(name),
                                                            Bio.TYPES.get(name.type())))
                                    ? 1
                                    : 0;
                }
            }
            wrong += (int) found.stream().filter(f -> !gold.contains(f)).count();
            missed += (int) gold.stream().filter(g -> !found.contains(g)).count();
        }
        return new Score(right, wrong, missed, typed);
    }

    private List<FoundName> find(Item item, Decoding decoding) {
        return NameFinder.find(
                item.scores().clone(), item.text().tokens().size(), transitions, decoding);
    }

    /// Expected calibration error over ten bins of equal width.
    static double calibrationError(List<Guess> guesses) {
        double[] sum = new double[BINS];
        double[] right = new double[BINS];
        for (Guess g : guesses) {
            int bin = Math.min(BINS - 1, (int) (g.probability() * BINS));
            sum[bin] += g.probability();
            right[bin] += g.right() ? 1 : 0;
        }
        double error = 0;
        for (int b = 0; b < BINS; b++) {
            error += Math.abs(sum[b] - right[b]);
        }
        return guesses.isEmpty() ? 0 : error / guesses.size();
    }
}
