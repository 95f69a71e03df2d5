package dev.parley.measure.gold;

import dev.parley.measure.gold.Measure.Sample;
import dev.parley.measure.metric.Bootstrap;
import dev.parley.measure.metric.ClassScore;
import dev.parley.measure.metric.ItemCounts;
import dev.parley.measure.metric.Statistic;
import dev.parley.measure.report.Block;
import dev.parley.measure.report.Block.Miss;
import dev.parley.measure.report.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Names in the text: the distinct surface forms of an utterance, exactly as written, against those
/// of the gold.
///
/// Two readings: `mention` asks for every gold name; `mention_agreed` takes names that only one of
/// two annotators saw as optional, neither missed nor false.
final class MentionMeasures implements SignalMeasures {
    private static final String SIGNAL = "mention";
    private static final int MISSED = 40;
    private static final Set<String> COMMERCIAL = Set.of("brand", "product");
    private static final List<String> TYPES = List.of("brand", "product", "creative_work");

    @Override
    public String signal() {
        return SIGNAL;
    }

    @Override
    public boolean applies(List<Judged> items) {
        return items.stream().anyMatch(j -> j.gold().mentions().isPresent());
    }

    @Override
    public List<Measure> headlines() {
        return List.of(
                measure(
                        "mention.f1",
                        "brand and product names F1",
                        COMMERCIAL,
                        false,
                        false,
                        ItemCounts::f1));
    }

    @Override
    public Report.Section section(List<Judged> items, Bootstrap bootstrap) {
        List<Measure> measures = new ArrayList<>();
        for (boolean agreed : new boolean[] {false, true}) {
            String id = agreed ? "mention_agreed" : "mention";
            String reading = agreed ? ", disputed names optional" : "";
            measures.add(
                    measure(
                            id + ".f1",
                            "brand and product names F1" + reading,
                            COMMERCIAL,
                            false,
                            agreed,
                            ItemCounts::f1));
            measures.add(
                    measure(
                            id + ".precision",
                            "precision" + reading,
                            COMMERCIAL,
                            false,
                            agreed,
                            ItemCounts::precision));
            measures.add(
                    measure(
                            id + ".recall",
                            "recall" + reading,
                            COMMERCIAL,
                            false,
                            agreed,
                            ItemCounts::recall));
            measures.add(
                    measure(
                            id + ".typed_f1",
                            "F1, type right too" + reading,
                            COMMERCIAL,
                            true,
                            agreed,
                            ItemCounts::f1));
            measures.add(
                    measure(
                            id + ".creative_work_f1",
                            "creative works F1" + reading,
                            Set.of("creative_work"),
                            false,
                            agreed,
                            ItemCounts::f1));
        }
        List<Block.Figure> rows = new ArrayList<>();
        measures.forEach(m -> rows.add(m.figure(items, bootstrap)));
        Confidences confidences = confidences(items);
        rows.addAll(confidences.figures(bootstrap));
        List<ClassScore> types =
                TYPES.stream().map(t -> counts(items, Set.of(t), false, false).score(t)).toList();
        return new Report.Section(
                "mention",
                "Mentions of brands, products and creative works",
                "Distinct surface forms of each text, case and all. Calibration counts each name found, of any type.",
                List.of(
                        new Block.Figures("Figures", rows),
                        new Block.Classes("Types", types),
                        confidences.reliability(),
                        confidences.misses(),
                        missed(items)));
    }

    private static Block missed(List<Judged> items) {
        List<Miss> rows = new ArrayList<>();
        for (Judged j : items) {
            Set<String> found = new HashSet<>();
            j.prediction().mentions().forEach(m -> found.add(m.text()));
            for (GoldMention m : j.gold().mentions().orElse(List.of())) {
                if (m.agreed() && !found.contains(m.text()) && rows.size() < MISSED) {
                    String name = m.text() + " (" + String.join(" or ", m.types()) + ")";
                    rows.add(
                            new Miss(
                                    j.gold().id(),
                                    name,
                                    "not found",
                                    1,
                                    j.gold().utterance().source()));
                }
            }
        }
        return new Block.Errors("Missed names that both annotators saw, in file order", rows);
    }

    private static Measure measure(
            String id,
            String label,
            Set<String> types,
            boolean typed,
            boolean agreed,
            Function<ItemCounts, Statistic> figure) {
        return new Measure(
                id,
                label,
                items -> {
                    ItemCounts counts = counts(items, types, typed, agreed);
                    return new Sample(figure.apply(counts), counts.size());
                });
    }

    private static ItemCounts counts(
            List<Judged> items, Set<String> types, boolean typed, boolean agreed) {
        ItemCounts counts = new ItemCounts();
        for (Judged j : items) {
            j.gold()
                    .mentions()
                    .ifPresent(gold -> count(gold, j.prediction(), types, typed, agreed, counts));
        }
        return counts;
    }

    private static void count(
            List<GoldMention> gold,
            WidePrediction prediction,
            Set<String> types,
            boolean typed,
            boolean agreed,
            ItemCounts counts) {
        Set<String> required = new HashSet<>();
        Set<String> optional = new HashSet<>();
        for (GoldMention m : gold) {
            if (m.types().stream().anyMatch(types::contains)) {
                (agreed && !m.agreed() ? optional : required).add(m.text());
            }
        }
        optional.removeAll(required);
        Set<String> found = new HashSet<>();
        for (WidePrediction.Mention m : prediction.mentions()) {
            if (types.contains(m.type())) {
                found.add(typed && !fits(m, gold) ? m.text() + " as " + m.type() : m.text());
            }
        }
        counts.addSets(required, optional, found);
    }

    private static boolean fits(WidePrediction.Mention found, List<GoldMention> gold) {
        return gold.stream()
                .anyMatch(g -> g.text().equals(found.text()) && g.types().contains(found.type()));
    }

    private static Confidences confidences(List<Judged> items) {
        List<Confidences.Answer> answers = new ArrayList<>();
        int asked = 0;
        int answered = 0;
        for (Judged j : items) {
            if (j.gold().mentions().isEmpty()) {
                continue;
            }
            asked++;
            answered += j.prediction().answers(SIGNAL) ? 1 : 0;
            List<GoldMention> gold = j.gold().mentions().orElseThrow();
            Set<String> seen = new HashSet<>();
            for (WidePrediction.Mention m : j.prediction().mentions()) {
                if (seen.add(m.text())) {
                    answers.add(answer(j, gold, m));
                }
            }
        }
        return new Confidences("mention", answers, asked, answered);
    }

    private static Confidences.Answer answer(
            Judged j, List<GoldMention> gold, WidePrediction.Mention m) {
        String names = String.join(", ", gold.stream().map(GoldMention::text).toList());
        return new Confidences.Answer(
                m.confidence(),
                gold.stream().anyMatch(g -> g.text().equals(m.text())),
                new Miss(
                        j.gold().id(),
                        names.isEmpty() ? "no names" : names,
                        m.text() + " (" + m.type() + ")",
                        m.confidence(),
                        j.gold().utterance().source()));
    }
}
