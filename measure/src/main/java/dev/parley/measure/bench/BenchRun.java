package dev.parley.measure.bench;

import dev.parley.core.Utterance;
import dev.parley.measure.gold.Predictor;
import dev.parley.measure.gold.WidePrediction;
import dev.parley.measure.metric.Bootstrap;
import dev.parley.measure.report.Block;
import dev.parley.measure.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Measures one split of a public set and reports it beside published figures.
public record BenchRun(BenchSet set, DataFolder folder, Split split, Bootstrap bootstrap) {
    /// @throws IllegalArgumentException when the set has no such split
    public BenchRun {
        SetCard card = set.card();
        if (!card.splits().contains(split)) {
            throw new IllegalArgumentException(
                    "set '"
                            + card.name()
                            + "' has no split '"
                            + split.label()
                            + "'; it has: "
                            + String.join(", ", card.splits().stream().map(Split::label).toList()));
        }
    }

    /// With standard intervals.
    public static BenchRun of(BenchSet set, DataFolder folder, Split split) {
        return new BenchRun(set, folder, split, Bootstrap.STANDARD);
    }

    /// Measures the shipped signals, mapped to the set's labels.
    ///
    /// @throws IllegalArgumentException when no signal answers this set
    public Report signals(Predictor predictor) throws IOException {
        SignalReading reading =
                set.signals()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "no shipped signal answers set '"
                                                + set.card().name()
                                                + "'; train a head on its own training split instead"));
        BenchData data = read(split);
        List<Utterance> utterances =
                switch (data) {
                    case BenchData.Classes d ->
                            d.texts().stream().map(LabelledText::utterance).toList();
                    case BenchData.Tags d ->
                            d.texts().stream().map(LabelledText::utterance).toList();
                    case BenchData.Spans d ->
                            d.texts().stream().map(SpannedText::utterance).toList();
                };
        List<WidePrediction> wide =
                predictor.wideJson(utterances).stream().map(WidePrediction::parse).toList();
        return report("shipped signals: " + reading.how(), data, blocks(data, reading, wide));
    }

    private List<Block> blocks(BenchData data, SignalReading reading, List<WidePrediction> wide) {
        return switch (reading) {
            case SignalReading.Labels labels -> {
                List<Optional<Answer>> answers = wide.stream().map(labels.answer()).toList();
                yield switch (data) {
                    case BenchData.Classes d -> new ClassScoring(d, answers, bootstrap).blocks();
                    case BenchData.Tags d -> new TagScoring(d, answers, bootstrap).blocks();
                    case BenchData.Spans d -> throw mismatch();
                };
            }
            case SignalReading.Names names -> {
                if (!(data instanceof BenchData.Spans spans)) {
                    throw mismatch();
                }
                List<List<NamedSpan>> found = wide.stream().map(names.spans()).toList();
                yield new SpanScoring(spans, found, names.labels(), bootstrap).blocks();
            }
        };
    }

    private IllegalStateException mismatch() {
        return new IllegalStateException(
                "set '" + set.card().name() + "' reads signals of another kind than its data");
    }

    /// Trains a head on the set's own training split, measures it, and throws it away.
    ///
    /// @throws IllegalArgumentException when the set has no training split, or it is the one asked
    ///   for
    public Report head(SetTrainer trainer) throws IOException {
        if (!set.card().splits().contains(Split.TRAIN) || split == Split.TRAIN) {
            throw new IllegalArgumentException(
                    "a head for set '"
                            + set.card().name()
                            + "' needs a training split beside '"
                            + split.label()
                            + "'");
        }
        BenchData train = read(Split.TRAIN);
        BenchData data = read(split);
        BenchData dev =
                split == Split.TEST && set.card().splits().contains(Split.DEV)
                        ? set.read(folder, Split.DEV)
                        : none(train);
        List<Block> blocks =
                switch (data) {
                    case BenchData.Classes d ->
                            new ClassScoring(
                                            d,
                                            trainer
                                                    .classes(
                                                            (BenchData.Classes) train,
                                                            (BenchData.Classes) dev)
                                                    .answers(d.texts())
                                                    .stream()
                                                    .map(Optional::of)
                                                    .toList(),
                                            bootstrap)
                                    .blocks();
                    case BenchData.Tags d ->
                            new TagScoring(
                                            d,
                                            trainer
                                                    .tags(
                                                            (BenchData.Tags) train,
                                                            (BenchData.Tags) dev)
                                                    .answers(d.texts())
                                                    .stream()
                                                    .map(Optional::of)
                                                    .toList(),
                                            bootstrap)
                                    .blocks();
                    case BenchData.Spans d ->
                            new SpanScoring(
                                            d,
                                            trainer.spans(
                                                            (BenchData.Spans) train,
                                                            (BenchData.Spans) dev)
                                                    .spans(d.texts()),
                                            Set.copyOf(d.labels()),
                                            bootstrap)
                                    .blocks();
                };
        return report(
                "head trained on "
                        + train.size()
                        + " texts of the set, measured and not shipped: "
                        + trainer.how(),
                data,
                blocks);
    }

    private BenchData read(Split part) throws IOException {
        BenchData data = set.read(folder, part);
        if (data.size() == 0) {
            throw new IllegalArgumentException(
                    "set '"
                            + set.card().name()
                            + "' has no text in split '"
                            + part.label()
                            + "' in the files under "
                            + folder.root()
                            + "; its files: "
                            + String.join(", ", set.card().files()));
        }
        return data;
    }

    private static BenchData none(BenchData like) {
        return switch (like) {
            case BenchData.Classes d -> new BenchData.Classes(d.labels(), List.of());
            case BenchData.Tags d -> new BenchData.Tags(d.labels(), List.of());
            case BenchData.Spans d -> new BenchData.Spans(d.labels(), List.of());
        };
    }

    private Report report(String how, BenchData data, List<Block> blocks) {
        SetCard card = set.card();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("set", card.name());
        facts.put("licence", card.licence());
        facts.put("split", split.label());
        facts.put("texts", String.valueOf(data.size()));
        facts.put("answered by", how);
        facts.put("usual figure", card.metric());
        facts.put(
                "intervals",
                "95 %, percentile bootstrap over texts, " + bootstrap.resamples() + " resamples");
        List<Block> all = new ArrayList<>(blocks);
        if (!set.published().isEmpty()) {
            all.add(
                    1,
                    new Block.Published(
                            "Published by others, in percent; not measured here", set.published()));
        }
        return new Report(
                card.title() + ", " + split.label(),
                facts,
                List.of(new Report.Section(card.name(), card.title(), "", all)));
    }
}
