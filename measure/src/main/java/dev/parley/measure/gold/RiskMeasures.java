package dev.parley.measure.gold;

import dev.parley.core.Risk;
import dev.parley.measure.gold.Measure.Sample;
import dev.parley.measure.metric.Bootstrap;
import dev.parley.measure.metric.ClassScore;
import dev.parley.measure.metric.ItemCounts;
import dev.parley.measure.metric.Ranking;
import dev.parley.measure.report.Block;
import dev.parley.measure.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Suitability: whether the overall risk is medium or higher, the exact risk, and the categories.
///
/// Where annotators differ across the line, three readings are given: `medium` takes the
/// prediction's side when it is acceptable; `medium_any` takes an item as risky when any annotator
/// did; both are honest, the second is stricter on misses.
final class RiskMeasures implements SignalMeasures {
    private static final String SIGNAL = "suitability.garm";
    private static final String YES = "medium or higher";
    private static final String NO = "below medium";

    private final LabelMeasures exact =
            new LabelMeasures(
                    SIGNAL,
                    "risk",
                    "Suitability risk (GARM)",
                    Arrays.stream(Risk.values()).map(Risk::label).toList(),
                    g -> g.risks().stream().map(Risk::label).toList(),
                    p -> p.risk().map(Risk::label));
    private final LabelMeasures lenient =
            binary(g -> g.risks().stream().map(RiskMeasures::side).distinct().toList());
    private final LabelMeasures any =
            binary(g -> g.highestRisk().map(RiskMeasures::side).stream().toList());

    private static LabelMeasures binary(Function<GoldItem, List<String>> gold) {
        return new LabelMeasures(
                SIGNAL, "risk", "", List.of(NO, YES), gold, p -> p.risk().map(RiskMeasures::side));
    }

    private static String side(Risk risk) {
        return risk.compareTo(Risk.MEDIUM) >= 0 ? YES : NO;
    }

    @Override
    public String signal() {
        return SIGNAL;
    }

    @Override
    public boolean applies(List<Judged> items) {
        return exact.applies(items);
    }

    @Override
    public List<Measure> headlines() {
        return List.of(lenient.of("medium_f1", "risk ≥ medium F1", YES, ClassScore::f1));
    }

    @Override
    public Report.Section section(List<Judged> items, Bootstrap bootstrap) {
        List<Measure> measures = new ArrayList<>(headlines());
        measures.add(
                lenient.of(
                        "medium_precision", "risk ≥ medium precision", YES, ClassScore::precision));
        measures.add(lenient.of("medium_recall", "risk ≥ medium recall", YES, ClassScore::recall));
        measures.add(
                any.of(
                        "medium_any_f1",
                        "risk ≥ medium for any annotator: F1",
                        YES,
                        ClassScore::f1));
        measures.add(any.of("medium_any_precision", "… precision", YES, ClassScore::precision));
        measures.add(any.of("medium_any_recall", "… recall", YES, ClassScore::recall));
        measures.add(
                new Measure(
                        "risk.medium_any_auprc",
                        "… area under precision-recall, by probability",
                        RiskMeasures::ranking));
        measures.add(
                new Measure(
                        "risk.category_micro_f1",
                        "categories, micro-F1",
                        all -> categories(all, false)));
        measures.add(
                new Measure(
                        "risk.category_micro_f1_settled",
                        "categories, micro-F1; those of items that an annotator called safe are optional",
                        all -> categories(all, true)));
        List<Block.Figure> rows = new ArrayList<>();
        measures.forEach(m -> rows.add(m.figure(items, bootstrap)));
        Report.Section section = exact.section(items, bootstrap);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Figures("Medium or higher, categories", rows));
        blocks.add(new Block.Classes("Categories", categoryScores(items)));
        blocks.addAll(section.blocks());
        return new Report.Section(section.id(), section.title(), section.note(), blocks);
    }

    private static Sample ranking(List<Judged> items) {
        List<Judged> scored =
                items.stream()
                        .filter(j ->
                                !j.gold().risks().isEmpty()
                                        && j.prediction().mediumOrHigher().isPresent())
                        .toList();
        boolean[] gold = new boolean[scored.size()];
        for (int i = 0; i < gold.length; i++) {
            gold[i] =
                    scored.get(i)
                            .gold()
                            .highestRisk()
                            .map(RiskMeasures::side)
                            .filter(YES::equals)
                            .isPresent();
        }
        double[] scores =
                scored.stream()
                        .mapToDouble(j -> j.prediction().mediumOrHigher().orElseThrow())
                        .toArray();
        return new Sample(new Ranking(gold, scores).auprc(), gold.length);
    }

    private static Sample categories(List<Judged> items, boolean settled) {
        ItemCounts counts = new ItemCounts();
        for (Judged j : items) {
            j.gold()
                    .categories()
                    .ifPresent(gold ->
                            counts.addSets(
                                    gold,
                                    settled && j.gold().risks().contains(Risk.SAFE)
                                            ? gold
                                            : List.of(),
                                    found(j)));
        }
        return new Sample(counts.f1(), counts.size());
    }

    private static List<ClassScore> categoryScores(List<Judged> items) {
        Set<String> names = new java.util.TreeSet<>();
        items.forEach(j -> {
            names.addAll(j.gold().categories().orElse(List.of()));
            names.addAll(found(j));
        });
        List<ClassScore> scores = new ArrayList<>();
        for (String name : names) {
            ItemCounts counts = new ItemCounts();
            for (Judged j : items) {
                j.gold()
                        .categories()
                        .ifPresent(gold -> counts.addSets(only(name, gold), only(name, found(j))));
            }
            scores.add(counts.score(name));
        }
        return scores;
    }

    private static List<String> only(String name, List<String> names) {
        return names.contains(name) ? List.of(name) : List.of();
    }

    private static List<String> found(Judged j) {
        return j.prediction().answers(SIGNAL)
                ? List.copyOf(j.prediction().scored(SIGNAL).keySet())
                : List.of();
    }
}
