package dev.parley.models.head;

import dev.parley.core.Document;
import dev.parley.core.Evidence;
import dev.parley.models.hashed.FeatureHasher;
import dev.parley.models.hashed.HashedFeatures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Says why a head scored one output of one document as it did, in the units of its logits.
///
/// Nothing is approximated: a linear score is a sum, and each term is traced to the text. Hashed
/// features go to the places they were hashed from; the mean part of a pooled vector goes to the
/// pieces it is the mean of, each less its share of what an average text scores. What has no place
/// in the text (the `[CLS]` part, lengths, the community) is told as a feature. With softmax, all
/// weights are relative to the mean over the outputs. Costs about one more reading of the text; no
/// model runs again.
public final class HeadExplainer {
    private final LinearHead head;
    private final boolean centred;

    private HeadExplainer(LinearHead head) {
        this.head = head;
        this.centred = head.activation() == Activation.SOFTMAX;
    }

    public static HeadExplainer of(LinearHead head) {
        return new HeadExplainer(head);
    }

    /// Up to `max` words or phrases in order of the text, then up to `max` features by size.
    ///
    /// @param output index of the output to explain
    public List<Evidence> explain(Document document, FeatureVector x, int output, int max) {
        Canvas canvas = new Canvas(document.text());
        List<Evidence> features = new ArrayList<>();
        dense(x, output, canvas, features);
        sparse(document, x, output, canvas, features);
        if (head.community() != null && x.community() != null) {
            double weight = head.community().weight(x.community(), output, centred);
            if (weight != 0) {
                features.add(new Evidence.Community(x.community(), weight));
            }
        }
        features.sort(Comparator.comparingDouble((Evidence e) -> -Math.abs(e.weight())));
        List<Evidence> all = new ArrayList<>(canvas.strongest(max));
        all.addAll(features.subList(0, Math.min(max, features.size())));
        return all;
    }

    private void dense(FeatureVector x, int output, Canvas canvas, List<Evidence> features) {
        DenseBlock block = head.dense();
        float[] vector = x.dense();
        if (block == null || vector == null) {
            return;
        }
        float[] direction = block.direction(output, centred);
        PieceShares shares = x.shares();
        int from = shares == null ? 0 : shares.offset();
        int to = shares == null ? 0 : from + shares.length();
        double rest = 0;
        for (int d = 0; d < vector.length; d++) {
            rest += d >= from && d < to ? 0 : (double) direction[d] * vector[d];
        }
        rest -=
                block.baseline(direction, 0, from)
                        + block.baseline(direction, to, vector.length - to);
        if (rest != 0) {
            features.add(new Evidence.Feature(head.reads() + ".whole_text", rest));
        }
        if (shares == null || shares.count() == 0) {
            return;
        }
        double average = block.baseline(direction, from, to - from) / shares.count();
        for (int i = 0; i < shares.pieces().size(); i++) {
            if (shares.counts(i)) {
                int start = shares.pieces().start(i);
                int end = shares.pieces().end(i);
                canvas.add(start, end, shares.share(i, direction) - average);
            }
        }
    }

    private void sparse(
            Document document,
            FeatureVector x,
            int output,
            Canvas canvas,
            List<Evidence> features) {
        SparseBlock block = head.sparse();
        HashedFeatures hashed = x.hashed();
        if (block == null || hashed == null) {
            return;
        }
        Map<Integer, Double> weights = new HashMap<>();
        for (int i = 0; i < hashed.size(); i++) {
            double weight = hashed.value(i) * block.weight(hashed.bucket(i), output, centred);
            if (weight != 0) {
                weights.put(hashed.bucket(i), weight);
            }
        }
        FeatureHasher hasher = FeatureHasher.of(block.hashing());
        Map<Integer, Integer> times = new HashMap<>();
        hasher.scan(
                document,
                (bucket, start, end) -> {
                    if (weights.containsKey(bucket)) {
                        times.merge(bucket, 1, Integer::sum);
                    }
                });
        hasher.scan(
                document,
                (bucket, start, end) -> {
                    Double weight = weights.get(bucket);
                    if (weight == null) {
                        return;
                    }
                    double each = weight / times.getOrDefault(bucket, 1);
                    if (end > start) {
                        canvas.add(start, end, each);
                    } else {
                        features.add(
                                new Evidence.Feature(
                                        hasher.cue(bucket).orElse("bucket " + bucket), each));
                    }
                });
    }
}
