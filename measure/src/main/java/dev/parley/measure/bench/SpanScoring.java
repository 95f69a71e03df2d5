package dev.parley.measure.bench;

import dev.parley.measure.metric.Bootstrap;
import dev.parley.measure.metric.ClassScore;
import dev.parley.measure.metric.ItemCounts;
import dev.parley.measure.metric.Share;
import dev.parley.measure.metric.Statistic;
import dev.parley.measure.report.Block;
import dev.parley.measure.report.Block.Figure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/// Scores names found in a set of spans.
///
/// @param found one list a text
/// @param labels types that are measured; gold and answers of others are left out
record SpanScoring(
        BenchData.Spans data,
        List<List<NamedSpan>> found,
        Set<String> labels,
        Bootstrap bootstrap) {
    private static final int MISSES = 40;

    List<Block> blocks() {
        List<Figure> rows = new ArrayList<>();
        ItemCounts typed = counts(labels, s -> s);
        ItemCounts untyped = counts(labels, s -> new NamedSpan(s.start(), s.end(), ""));
        add(rows, "entity.f1", "F1, exact offsets and type", typed.f1());
        add(rows, "entity.precision", "precision", typed.precision());
        add(rows, "entity.recall", "recall", typed.recall());
        add(rows, "entity.untyped_f1", "F1, exact offsets, any type", untyped.f1());
        add(rows, "entity.surface_f1", "F1 over distinct surface forms and types", surfaces().f1());
        overlap(true, rows, "entity.overlap_recall", "gold names that an answer overlaps");
        overlap(false, rows, "entity.overlap_precision", "answers that overlap a gold name");
        List<ClassScore> types =
                data.labels().stream()
                        .filter(labels::contains)
                        .map(l -> counts(Set.of(l), s -> s).score(l))
                        .toList();
        return List.of(
                new Block.Figures("Figures", rows), new Block.Classes("Types", types), misses());
    }

    private void add(List<Figure> rows, String id, String label, Statistic statistic) {
        rows.add(new Figure(id, label, bootstrap.estimate(statistic, data.size())));
    }

    private <T> ItemCounts counts(Set<String> types, Function<NamedSpan, T> key) {
        ItemCounts counts = new ItemCounts();
        for (int i = 0; i < data.size(); i++) {
            counts.addSets(
                    of(data.texts().get(i).spans(), types).stream().map(key).toList(),
                    of(found.get(i), types).stream().map(key).toList());
        }
        return counts;
    }

    /// Each form once over the whole set, so that frequent names do not decide; its item is the
    /// form.
    private ItemCounts surfaces() {
        ItemCounts counts = new ItemCounts();
        Set<String> gold = new HashSet<>();
        Set<String> answers = new HashSet<>();
        for (int i = 0; i < data.size(); i++) {
            String text = data.texts().get(i).text();
            of(data.texts().get(i).spans(), labels).forEach(s -> gold.add(surface(text, s)));
            of(found.get(i), labels).forEach(s -> answers.add(surface(text, s)));
        }
        Set<String> all = new java.util.TreeSet<>(gold);
        all.addAll(answers);
        all.forEach(f -> counts.addSets(one(f, gold), one(f, answers)));
        return counts;
    }

    private static List<String> one(String form, Set<String> forms) {
        return forms.contains(form) ? List.of(form) : List.of();
    }

    private static String surface(String text, NamedSpan s) {
        int end = Math.min(s.end(), text.length());
        return text.substring(Math.min(s.start(), end), end).toLowerCase(Locale.ROOT)
                + "\t"
                + s.label();
    }

    private void overlap(boolean ofGold, List<Figure> rows, String id, String label) {
        List<Boolean> touched = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            List<NamedSpan> gold = of(data.texts().get(i).spans(), labels);
            List<NamedSpan> answers = of(found.get(i), labels);
            for (NamedSpan s : ofGold ? gold : answers) {
                touched.add(
                        (ofGold ? answers : gold)
                                .stream()
                                        .anyMatch(o -> o.start() < s.end() && s.start() < o.end()));
            }
        }
        boolean[] items = new boolean[touched.size()];
        for (int k = 0; k < items.length; k++) {
            items[k] = touched.get(k);
        }
        rows.add(new Figure(id, label, bootstrap.estimate(Share.of(items), items.length)));
    }

    private static List<NamedSpan> of(List<NamedSpan> spans, Set<String> types) {
        return spans.stream().filter(s -> types.contains(s.label())).toList();
    }

    private Block misses() {
        List<Block.Miss> rows = new ArrayList<>();
        for (int i = 0; i < data.size() && rows.size() < MISSES; i++) {
            SpannedText text = data.texts().get(i);
            Set<NamedSpan> gold = new HashSet<>(of(text.spans(), labels));
            Set<NamedSpan> answers = new HashSet<>(of(found.get(i), labels));
            if (!Objects.equals(gold, answers)) {
                rows.add(
                        new Block.Miss(
                                text.id(),
                                names(text, gold),
                                names(text, answers),
                                1,
                                text.text()));
            }
        }
        return new Block.Errors("Texts with wrong names, in file order", rows);
    }

    private static String names(SpannedText text, Set<NamedSpan> spans) {
        return spans.isEmpty()
                ? "none"
                : String.join(
                        ", ",
                        spans.stream()
                                .map(s -> surface(text.text(), s).replace("\t", " (") + ")")
                                .sorted()
                                .toList());
    }
}
