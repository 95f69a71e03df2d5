package dev.parley.measure.gold;

import dev.parley.measure.gold.Measure.Sample;
import dev.parley.measure.metric.Bootstrap;
import dev.parley.measure.metric.Hierarchy;
import dev.parley.measure.metric.ItemCounts;
import dev.parley.measure.metric.Share;
import dev.parley.measure.report.Block;
import dev.parley.measure.report.Block.Miss;
import dev.parley.measure.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// Topics of a taxonomy. A tier is right when the path of the first prediction, cut at that tier,
/// equals the path of an acceptable id cut there; the leaf is right when the ids are equal.
///
/// @param paths from an id to the ids from tier 1 down to itself; empty for an unknown id
record TopicMeasures(Function<String, List<String>> paths) implements SignalMeasures {
    private static final String SIGNAL = "topic.iab_content";
    private static final int LEAF = Integer.MAX_VALUE;
    private static final int FIRST = 3;

    @Override
    public String signal() {
        return SIGNAL;
    }

    @Override
    public boolean applies(List<Judged> items) {
        return items.stream().anyMatch(j -> !j.gold().topics().isEmpty());
    }

    @Override
    public List<Measure> headlines() {
        return List.of(
                share("tier1", "tier 1 accuracy", (g, p) -> top(g.topics(), p, 1, 1)),
                share("tier2", "tier 2 accuracy", (g, p) -> top(g.topics(), p, 1, 2)),
                share("leaf", "leaf accuracy", (g, p) -> top(g.topics(), p, 1, LEAF)));
    }

    @Override
    public Report.Section section(List<Judged> items, Bootstrap bootstrap) {
        List<Measure> measures = new ArrayList<>(headlines());
        measures.add(
                share(
                        "leaf_any",
                        "first prediction named by any annotator",
                        (g, p) -> top(g.topicsAny(), p, 1, LEAF)));
        measures.add(
                share(
                        "tier1_top3",
                        "tier 1 right in the first three",
                        (g, p) -> top(g.topics(), p, FIRST, 1)));
        measures.add(
                share(
                        "tier2_top3",
                        "tier 2 right in the first three",
                        (g, p) -> top(g.topics(), p, FIRST, 2)));
        measures.add(
                share(
                        "leaf_top3",
                        "leaf right in the first three",
                        (g, p) -> top(g.topics(), p, FIRST, LEAF)));
        measures.add(
                new Measure(
                        "topic.hierarchical_f1",
                        "hierarchical F1 of the first prediction",
                        all -> {
                            ItemCounts counts = new ItemCounts();
                            labelled(all).forEach(j -> count(j, counts));
                            return new Sample(counts.f1(), counts.size());
                        }));
        List<Judged> labelled = labelled(items);
        List<Block.Figure> rows = new ArrayList<>();
        measures.forEach(m -> rows.add(m.figure(labelled, bootstrap)));
        Confidences confidences = confidences(labelled);
        rows.addAll(confidences.figures(bootstrap));
        return new Report.Section(
                "topic",
                "Topic (IAB Content Taxonomy 3.1)",
                "The first prediction against the acceptable first topics, unless said otherwise. "
                        + "Calibration is of the leaf. No answer counts as wrong.",
                List.of(
                        new Block.Figures("Figures", rows),
                        confidences.reliability(),
                        confidences.misses()));
    }

    private boolean top(List<String> gold, List<String> predicted, int first, int tier) {
        return predicted.stream()
                .limit(first)
                .anyMatch(p ->
                        tier == LEAF
                                ? gold.contains(p)
                                : gold.stream()
                                        .anyMatch(g ->
                                                Hierarchy.agree(
                                                        paths.apply(g), paths.apply(p), tier)));
    }

    /// The acceptable topic that shares most ancestors with the prediction stands for the gold.
    private void count(Judged j, ItemCounts counts) {
        List<String> predicted = topics(j.prediction());
        List<String> path = predicted.isEmpty() ? List.of() : paths.apply(predicted.getFirst());
        List<String> best =
                j.gold().topics().stream()
                        .map(paths)
                        .max(
                                java.util.Comparator.comparingLong(
                                        g -> g.stream().filter(path::contains).count()))
                        .orElseThrow();
        Hierarchy.add(counts, List.of(best), List.of(path));
    }

    private Measure share(String name, String label, BiPredicate<GoldItem, List<String>> right) {
        return new Measure(
                "topic." + name,
                label,
                items -> {
                    List<Judged> labelled = labelled(items);
                    boolean[] rights = new boolean[labelled.size()];
                    for (int i = 0; i < rights.length; i++) {
                        rights[i] =
                                right.test(
                                        labelled.get(i).gold(),
                                        topics(labelled.get(i).prediction()));
                    }
                    return new Sample(Share.of(rights), rights.length);
                });
    }

    private Confidences confidences(List<Judged> labelled) {
        List<Confidences.Answer> answers = new ArrayList<>();
        for (Judged j : labelled) {
            List<String> predicted = topics(j.prediction());
            if (!predicted.isEmpty()) {
                double confidence = j.prediction().confidence(SIGNAL).orElse(1);
                answers.add(
                        new Confidences.Answer(
                                confidence,
                                top(j.gold().topics(), predicted, 1, LEAF),
                                new Miss(
                                        j.gold().id(),
                                        String.join(" or ", j.gold().topics()),
                                        predicted.getFirst(),
                                        confidence,
                                        j.gold().utterance().source())));
            }
        }
        return new Confidences("topic", answers, labelled.size(), answers.size());
    }

    private static List<Judged> labelled(List<Judged> items) {
        return items.stream().filter(j -> !j.gold().topics().isEmpty()).toList();
    }

    private static List<String> topics(WidePrediction prediction) {
        return prediction.answers(SIGNAL)
                ? List.copyOf(prediction.scored(SIGNAL).keySet())
                : List.of();
    }
}
