package dev.parley.measure.bench.sets;

import dev.parley.measure.bench.BenchData;
import dev.parley.measure.bench.BenchSet;
import dev.parley.measure.bench.Conll;
import dev.parley.measure.bench.DataFolder;
import dev.parley.measure.bench.SetCard;
import dev.parley.measure.bench.SignalReading;
import dev.parley.measure.bench.Split;
import dev.parley.measure.report.Block.PublishedFigure;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Broad Twitter Corpus: persons, places and organisations. Brands are only part of its
/// organisations, so the shipped signals cannot reach a high recall here.
final class BroadTwitter implements BenchSet {
    private static final String FILE = "ner/broad-twitter-corpus/btc.";

    @Override
    public SetCard card() {
        return new SetCard(
                "btc",
                "Broad Twitter Corpus",
                "CC BY 4.0",
                List.of(FILE + "{train,dev,test}"),
                List.of(Split.TRAIN, Split.DEV, Split.TEST),
                "entity.f1");
    }

    @Override
    public BenchData.Spans read(DataFolder folder, Split split) throws IOException {
        return new BenchData.Spans(
                List.of("PER", "LOC", "ORG"), Conll.read(folder, FILE + split.label()));
    }

    @Override
    public Optional<SignalReading> signals() {
        return Optional.of(Names.reading(Map.of("brand", "ORG")));
    }

    @Override
    public List<PublishedFigure> published() {
        return List.of(
                new PublishedFigure(
                        "RoBERTa-large", "entity.f1, test", 83.68, "tner model card", null),
                new PublishedFigure(
                        "DeBERTa-v3-large", "entity.f1, test", 83.99, "tner model card", null));
    }
}
