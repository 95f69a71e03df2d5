package dev.parley.measure.gold;

import dev.parley.core.Utterance;
import dev.parley.measure.metric.Bootstrap;
import dev.parley.measure.metric.Estimate;
import dev.parley.measure.report.Block;
import dev.parley.measure.report.Report;
import dev.parley.signals.Registry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/// Measures the signals of a system against gold labels.
///
/// @param paths from a topic id to the ids from tier 1 down to itself; empty for an unknown id
/// @param knownCommunity whether the system knows a community, for slices only
public record GoldEvaluation(
        Function<String, List<String>> paths,
        Predicate<String> knownCommunity,
        Bootstrap bootstrap) {
    /// With standard intervals; every community counts as known.
    public static GoldEvaluation of(Function<String, List<String>> paths) {
        return new GoldEvaluation(paths, community -> true, Bootstrap.STANDARD);
    }

    /// Measures predictions from a file; an item without a prediction counts as unanswered.
    public Report measure(GoldFile gold, PredictionFile predictions) {
        List<Judged> judged = new ArrayList<>();
        int missing = 0;
        for (GoldItem item : gold.items()) {
            WidePrediction prediction = predictions.byId().get(item.id());
            missing += prediction == null ? 1 : 0;
            judged.add(
                    new Judged(
                            item,
                            prediction == null ? WidePrediction.none(item.id()) : prediction));
        }
        Map<String, String> facts = facts(gold);
        facts.put("predictions read", String.valueOf(predictions.byId().size()));
        facts.put("prediction lines rejected", rejects(predictions.rejects()));
        facts.put("gold items without prediction", String.valueOf(missing));
        return report(judged, facts);
    }

    /// Runs a system on the gold texts and measures it.
    ///
    /// @throws IllegalArgumentException when the system answers with anything but wide JSON
    public Report measure(GoldFile gold, Predictor predictor) {
        List<Utterance> utterances = gold.items().stream().map(GoldItem::utterance).toList();
        List<String> lines = predictor.wideJson(utterances);
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            judged.add(new Judged(gold.items().get(i), WidePrediction.parse(lines.get(i))));
        }
        return report(judged, facts(gold));
    }

    private static Map<String, String> facts(GoldFile gold) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("gold items", String.valueOf(gold.items().size()));
        facts.put("gold lines rejected", rejects(gold.rejects()));
        facts.put(
                "communities given",
                String.valueOf(
                        gold.items().stream()
                                .filter(i -> i.utterance().community() != null)
                                .count()));
        return facts;
    }

    private static String rejects(Rejects rejects) {
        return rejects.count() == 0
                ? "0"
                : rejects.count() + " (" + String.join("; ", rejects.reasons()) + ")";
    }

    private Report report(List<Judged> items, Map<String, String> facts) {
        facts.put(
                "intervals",
                "95 %, percentile bootstrap over items, " + bootstrap.resamples() + " resamples");
        List<SignalMeasures> labelled = signals().stream().filter(s -> s.applies(items)).toList();
        List<SignalMeasures> measured =
                labelled.stream()
                        .filter(s -> items.stream().anyMatch(j -> j.prediction().has(s.signal())))
                        .toList();
        List<String> absent =
                labelled.stream()
                        .filter(s -> !measured.contains(s))
                        .map(SignalMeasures::signal)
                        .toList();
        if (!absent.isEmpty()) {
            facts.put(
                    "labelled signals without any prediction, not measured",
                    String.join(", ", absent));
        }
        List<Report.Section> sections = new ArrayList<>();
        measured.forEach(s -> sections.add(s.section(items, bootstrap)));
        sections.add(
                slices(items, measured.stream().flatMap(s -> s.headlines().stream()).toList()));
        return new Report("Signals against gold labels", facts, sections);
    }

    /// Label sets are those of the shipped definitions.
    private List<SignalMeasures> signals() {
        Registry registry = Registry.shipped();
        return List.of(
                new TopicMeasures(paths),
                LabelMeasures.of(
                        "conversation.type",
                        "type",
                        "Conversation type",
                        registry.require("conversation.type").spec().closedValues(),
                        GoldItem::types),
                LabelMeasures.of(
                        "intent.commercial",
                        "intent",
                        "Commercial intent",
                        registry.require("intent.commercial").spec().closedValues(),
                        GoldItem::intents),
                LabelMeasures.of(
                        "sentiment",
                        "sentiment",
                        "Sentiment",
                        registry.require("sentiment").spec().closedValues(),
                        GoldItem::sentiments),
                new RiskMeasures(),
                new MentionMeasures(),
                LabelMeasures.of(
                        "quality.promotional",
                        "promotional",
                        "Promotional",
                        List.of("true", "false"),
                        GoldItem::promotional));
    }

    private Report.Section slices(List<Judged> items, List<Measure> measures) {
        List<Block> blocks = new ArrayList<>();
        new GoldSlices(knownCommunity)
                .of(items)
                .forEach((dimension, parts) -> {
                    List<Block.Slice> rows = new ArrayList<>();
                    parts.forEach((value, part) -> {
                        List<Estimate> estimates =
                                measures.stream().map(m -> m.estimate(part, bootstrap)).toList();
                        rows.add(new Block.Slice(dimension, value, part.size(), estimates));
                    });
                    blocks.add(
                            new Block.Slices(
                                    "By " + dimension,
                                    measures.stream().map(Measure::id).toList(),
                                    rows));
                });
        return new Report.Section(
                "slices",
                "Slices",
                "The same figures on parts of the items; small parts say little.",
                blocks);
    }
}
