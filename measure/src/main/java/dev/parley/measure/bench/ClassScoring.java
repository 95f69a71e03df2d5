package dev.parley.measure.bench;

import dev.parley.measure.metric.Bootstrap;
import dev.parley.measure.metric.Calibration;
import dev.parley.measure.metric.ClassScore;
import dev.parley.measure.metric.ConfusionMatrix;
import dev.parley.measure.metric.Estimate;
import dev.parley.measure.metric.LabelPairs;
import dev.parley.measure.metric.Ranking;
import dev.parley.measure.metric.Share;
import dev.parley.measure.report.Block;
import dev.parley.measure.report.Block.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Scores answers to a set of classes.
///
/// @param answers one a text; empty where the system abstained, which counts as wrong
record ClassScoring(BenchData.Classes data, List<Optional<Answer>> answers, Bootstrap bootstrap) {
    private static final int MISSES = 25;

    List<Block> blocks() {
        LabelPairs pairs = pairs(IntStream.range(0, data.size()).boxed().toList());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Figures("Figures", figures(pairs)));
        blocks.add(new Block.Classes("Classes", pairs.confusion().scores()));
        blocks.add(new Block.Confusion("Gold (rows) and predicted (columns)", pairs.confusion()));
        if (answers.stream().anyMatch(a -> a.isPresent() && !a.get().scores().isEmpty())) {
            blocks.add(
                    new Block.Reliability(
                            "Confidence against accuracy",
                            calibration(pairs).bins(Calibration.BINS)));
        }
        blocks.addAll(slices());
        blocks.add(misses(pairs));
        return blocks;
    }

    private List<Figure> figures(LabelPairs pairs) {
        List<Figure> rows = new ArrayList<>();
        int n = pairs.size();
        rows.add(figure("accuracy", "accuracy", bootstrap.estimate(pairs.accuracy(), n)));
        rows.add(figure("macro_f1", "macro-F1", bootstrap.estimate(pairs.macroF1(), n)));
        rows.add(
                figure(
                        "macro_recall",
                        "macro recall",
                        bootstrap.estimate(pairs.statistic(ConfusionMatrix::macroRecall), n)));
        for (String label : data.labels()) {
            rows.add(
                    figure(
                            "recall." + label,
                            "recall of " + label,
                            bootstrap.estimate(pairs.of(label, ClassScore::recall), n)));
            rows.add(
                    figure(
                            "f1." + label,
                            "F1 of " + label,
                            bootstrap.estimate(pairs.of(label, ClassScore::f1), n)));
        }
        if (data.labels().size() == 2) {
            ranking()
                    .ifPresent(r -> {
                        rows.add(
                                figure(
                                        "auroc",
                                        "AUROC of " + data.labels().getFirst(),
                                        bootstrap.estimate(r.auroc(), r.size())));
                        rows.add(
                                figure(
                                        "auprc",
                                        "AUPRC of " + data.labels().getFirst(),
                                        bootstrap.estimate(r.auprc(), r.size())));
                    });
        }
        boolean[] answered = new boolean[n];
        for (int i = 0; i < n; i++) {
            answered[i] = answers.get(i).isPresent();
        }
        rows.add(figure("coverage", "texts answered", bootstrap.estimate(Share.of(answered), n)));
        if (answers.stream().anyMatch(a -> a.isPresent() && !a.get().scores().isEmpty())) {
            Calibration calibration = calibration(pairs);
            rows.add(
                    figure(
                            "ece",
                            "expected calibration error",
                            bootstrap.estimate(
                                    calibration.ece(Calibration.BINS), calibration.size())));
        }
        return rows;
    }

    private static Figure figure(String id, String label, Estimate estimate) {
        return new Figure(id, label, estimate);
    }

    /// By the probability of the first label, when every answered text has one.
    private Optional<Ranking> ranking() {
        String yes = data.labels().getFirst();
        List<Integer> scored =
                IntStream.range(0, data.size())
                        .filter(i ->
                                answers.get(i).isPresent()
                                        && answers.get(i).get().scores().containsKey(yes))
                        .boxed()
                        .toList();
        if (scored.isEmpty()) {
            return Optional.empty();
        }
        boolean[] gold = new boolean[scored.size()];
        double[] scores = new double[gold.length];
        for (int k = 0; k < gold.length; k++) {
            gold[k] = gold(scored.get(k)).equals(yes);
            scores[k] = answers.get(scored.get(k)).orElseThrow().scores().getOrDefault(yes, 0.0);
        }
        return Optional.of(new Ranking(gold, scores));
    }

    private LabelPairs pairs(List<Integer> items) {
        List<String> gold = new ArrayList<>();
        List<@Nullable String> predicted = new ArrayList<>();
        for (int i : items) {
            gold.add(gold(i));
            predicted.add(predicted(i));
        }
        return LabelPairs.of(data.labels(), gold, predicted);
    }

    private String gold(int i) {
        return data.texts().get(i).labels().getFirst();
    }

    private @Nullable String predicted(int i) {
        List<String> labels = answers.get(i).map(Answer::labels).orElse(List.of());
        if (labels.isEmpty()) {
            return null;
        }
        return labels.contains(gold(i)) ? gold(i) : labels.getFirst();
    }

    private Calibration calibration(LabelPairs pairs) {
        int[] answered =
                IntStream.range(0, data.size()).filter(i -> answers.get(i).isPresent()).toArray();
        double[] confidence = new double[answered.length];
        boolean[] right = new boolean[answered.length];
        for (int k = 0; k < answered.length; k++) {
            confidence[k] = answers.get(answered[k]).orElseThrow().confidence();
            right[k] = pairs.right(answered[k]);
        }
        return new Calibration(confidence, right);
    }

    private List<Block> slices() {
        List<Block> blocks = new ArrayList<>();
        TreeSet<String> dimensions = new TreeSet<>();
        data.texts().forEach(t -> dimensions.addAll(t.slices().keySet()));
        for (String dimension : dimensions) {
            Map<String, List<Integer>> parts = new TreeMap<>();
            for (int i = 0; i < data.size(); i++) {
                String value = data.texts().get(i).slices().getOrDefault(dimension, "not stated");
                parts.computeIfAbsent(value, v -> new ArrayList<>()).add(i);
            }
            List<Block.Slice> rows = new ArrayList<>();
            parts.forEach((value, items) -> rows.add(slice(dimension, value, items)));
            blocks.add(new Block.Slices("By " + dimension, List.of("accuracy"), rows));
        }
        return blocks;
    }

    private Block.Slice slice(String dimension, String value, List<Integer> items) {
        Estimate accuracy = bootstrap.estimate(pairs(items).accuracy(), items.size());
        return new Block.Slice(dimension, value, items.size(), List.of(accuracy));
    }

    private Block misses(LabelPairs pairs) {
        return new Block.Errors(
                "Most confident misses",
                IntStream.range(0, data.size())
                        .filter(i -> !pairs.right(i) && answers.get(i).isPresent())
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble(
                                        i -> -answers.get(i).orElseThrow().confidence()))
                        .limit(MISSES)
                        .map(this::miss)
                        .toList());
    }

    private Block.Miss miss(int i) {
        LabelledText text = data.texts().get(i);
        Answer answer = answers.get(i).orElseThrow();
        return new Block.Miss(
                text.id(),
                gold(i),
                String.join(" or ", answer.labels()),
                answer.confidence(),
                text.utterance().source());
    }
}
