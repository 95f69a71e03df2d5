package dev.parley.measure.bench;

import dev.parley.measure.metric.Bootstrap;
import dev.parley.measure.metric.LabelPairs;
import dev.parley.measure.metric.LabelSets;
import dev.parley.measure.metric.Ranking;
import dev.parley.measure.metric.Share;
import dev.parley.measure.metric.Statistic;
import dev.parley.measure.report.Block;
import dev.parley.measure.report.Block.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Scores answers to a set of tags. Tags that nobody judged for a text are left out for it.
///
/// @param answers one a text; empty where the system abstained, which counts as no tag
record TagScoring(BenchData.Tags data, List<Optional<Answer>> answers, Bootstrap bootstrap) {
    private static final int MISSES = 25;

    List<Block> blocks() {
        LabelSets sets = new LabelSets(data.labels());
        for (int i = 0; i < data.size(); i++) {
            LabelledText text = data.texts().get(i);
            sets.add(text.labels(), text.unknown(), labels(i));
        }
        List<Figure> rows = new ArrayList<>();
        add(rows, "macro_f1", "macro-F1", sets.macroF1(), data.size());
        add(rows, "micro_f1", "micro-F1", sets.microF1(), data.size());
        add(rows, "exact", "texts whose tags are exactly right", sets.exact(), data.size());
        boolean[] answered = new boolean[data.size()];
        for (int i = 0; i < answered.length; i++) {
            answered[i] = answers.get(i).isPresent();
        }
        add(rows, "coverage", "texts answered", Share.of(answered), data.size());
        data.labels().forEach(label -> tag(label, rows));
        return List.of(
                new Block.Figures("Figures", rows),
                new Block.Classes("Tags", sets.scores()),
                misses(sets));
    }

    private void tag(String label, List<Figure> rows) {
        List<Integer> judged =
                IntStream.range(0, data.size())
                        .filter(i -> !data.texts().get(i).unknown().contains(label))
                        .boxed()
                        .toList();
        List<String> gold = new ArrayList<>();
        List<String> predicted = new ArrayList<>();
        boolean[] yes = new boolean[judged.size()];
        double[] scores = new double[yes.length];
        for (int k = 0; k < yes.length; k++) {
            int i = judged.get(k);
            yes[k] = data.texts().get(i).labels().contains(label);
            scores[k] = answers.get(i).map(a -> a.scores().getOrDefault(label, 0.0)).orElse(0.0);
            gold.add(String.valueOf(yes[k]));
            predicted.add(String.valueOf(labels(i).contains(label)));
        }
        LabelPairs pairs =
                LabelPairs.of(List.of("true", "false"), gold, new ArrayList<>(predicted));
        add(
                rows,
                "f1." + label,
                "F1 of " + label,
                pairs.statistic(m -> m.score(0).f1()),
                yes.length);
        if (answers.stream().anyMatch(a -> a.isPresent() && !a.get().scores().isEmpty())) {
            add(
                    rows,
                    "auprc." + label,
                    "AUPRC of " + label,
                    new Ranking(yes, scores).auprc(),
                    yes.length);
        }
    }

    private List<String> labels(int i) {
        return answers.get(i).map(Answer::labels).orElse(List.of());
    }

    private void add(List<Figure> rows, String id, String label, Statistic statistic, int n) {
        rows.add(new Figure(id, label, bootstrap.estimate(statistic, n)));
    }

    private Block misses(LabelSets sets) {
        return new Block.Errors(
                "Most confident misses",
                IntStream.range(0, data.size())
                        .filter(i -> !sets.isRight(i) && answers.get(i).isPresent())
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
        String found = labels(i).isEmpty() ? "none" : String.join(", ", labels(i));
        String gold = text.labels().isEmpty() ? "none" : String.join(", ", text.labels());
        return new Block.Miss(
                text.id(), gold, found, answers.get(i).orElseThrow().confidence(), text.text());
    }
}
