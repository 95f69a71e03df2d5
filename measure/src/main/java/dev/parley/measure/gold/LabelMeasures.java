package dev.parley.measure.gold;

import dev.parley.measure.gold.Measure.Sample;
import dev.parley.measure.metric.Bootstrap;
import dev.parley.measure.metric.ClassScore;
import dev.parley.measure.metric.ConfusionMatrix;
import dev.parley.measure.metric.LabelPairs;
import dev.parley.measure.report.Block;
import dev.parley.measure.report.Block.Miss;
import dev.parley.measure.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A signal with one value out of a closed set. A prediction among the acceptable values is right
/// and counts as the gold class; any other is compared with the first acceptable value.
///
/// @param prefix of the figures' stable names
/// @param labels the closed set, in order
/// @param gold acceptable values of an item, none when it was not labelled
/// @param answer the prediction's value
record LabelMeasures(
        String signal,
        String prefix,
        String title,
        List<String> labels,
        Function<GoldItem, List<String>> gold,
        Function<WidePrediction, Optional<String>> answer)
        implements SignalMeasures {
    /// Classes with fewer gold items are left out of the second macro-F1.
    static final int ENOUGH = 5;

    static LabelMeasures of(
            String signal,
            String prefix,
            String title,
            List<String> labels,
            Function<GoldItem, List<String>> gold) {
        return new LabelMeasures(signal, prefix, title, labels, gold, p -> p.value(signal));
    }

    @Override
    public boolean applies(List<Judged> items) {
        return !labelled(items).isEmpty();
    }

    @Override
    public List<Measure> headlines() {
        return List.of(measure("accuracy", "accuracy", ConfusionMatrix::accuracy));
    }

    @Override
    public Report.Section section(List<Judged> items, Bootstrap bootstrap) {
        List<Judged> labelled = labelled(items);
        Set<String> frequent = frequent(labelled);
        List<Measure> measures = new ArrayList<>(headlines());
        measures.add(measure("macro_f1", "macro-F1, all classes", ConfusionMatrix::macroF1));
        measures.add(
                measure(
                        "macro_f1_5",
                        "macro-F1, "
                                + frequent.size()
                                + " classes with at least "
                                + ENOUGH
                                + " items",
                        m -> m.macroF1(frequent)));
        measures.add(measure("macro_recall", "macro recall", ConfusionMatrix::macroRecall));
        measures.add(measure("kappa", "Cohen's kappa with the gold", ConfusionMatrix::kappa));
        List<Block.Figure> rows = new ArrayList<>();
        measures.forEach(m -> rows.add(m.figure(labelled, bootstrap)));
        Confidences confidences = confidences(labelled);
        rows.addAll(confidences.figures(bootstrap));
        ConfusionMatrix matrix = pairs(labelled).confusion();
        return new Report.Section(
                prefix,
                title,
                "A prediction among the acceptable values is right. No answer counts as wrong.",
                List.of(
                        new Block.Figures("Figures", rows),
                        new Block.Classes("Classes", matrix.scores()),
                        new Block.Confusion("Gold (rows) and predicted (columns)", matrix),
                        confidences.reliability(),
                        confidences.misses()));
    }

    /// A measure of one class, such as the F1 of `true`.
    Measure of(String name, String label, String value, ToDoubleFunction<ClassScore> figure) {
        return new Measure(
                prefix + "." + name,
                label,
                items ->
                        new Sample(
                                pairs(labelled(items)).of(value, figure), labelled(items).size()));
    }

    private Measure measure(String name, String label, ToDoubleFunction<ConfusionMatrix> figure) {
        return new Measure(
                prefix + "." + name,
                label,
                items -> {
                    LabelPairs pairs = pairs(labelled(items));
                    return new Sample(pairs.statistic(figure), pairs.size());
                });
    }

    private List<Judged> labelled(List<Judged> items) {
        return items.stream().filter(j -> !gold.apply(j.gold()).isEmpty()).toList();
    }

    private LabelPairs pairs(List<Judged> labelled) {
        List<@Nullable String> predicted = new ArrayList<>(labelled.size());
        for (Judged j : labelled) {
            predicted.add(answer.apply(j.prediction()).orElse(null));
        }
        return LabelPairs.lenient(
                labels, labelled.stream().map(j -> gold.apply(j.gold())).toList(), predicted);
    }

    /// Counted by first acceptable value, so that the set of classes depends on the gold alone.
    private Set<String> frequent(List<Judged> labelled) {
        return labelled.stream()
                .collect(
                        Collectors.groupingBy(
                                j -> gold.apply(j.gold()).getFirst(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(e -> e.getValue() >= ENOUGH)
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Confidences confidences(List<Judged> labelled) {
        List<Confidences.Answer> answers = new ArrayList<>();
        for (Judged j : labelled) {
            answer.apply(j.prediction())
                    .ifPresent(value -> {
                        List<String> allowed = gold.apply(j.gold());
                        double confidence = j.prediction().confidence(signal).orElse(1);
                        answers.add(
                                new Confidences.Answer(
                                        confidence,
                                        allowed.contains(value),
                                        new Miss(
                                                j.gold().id(),
                                                String.join(" or ", allowed),
                                                value,
                                                confidence,
                                                j.gold().utterance().source())));
                    });
        }
        return new Confidences(prefix, answers, labelled.size(), answers.size());
    }
}
