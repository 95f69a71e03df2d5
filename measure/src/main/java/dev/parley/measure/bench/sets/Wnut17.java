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

/// WNUT 2017: emerging entities of six types in tweets, comments and answers.
final class Wnut17 implements BenchSet {
    private static final String FOLDER = "ner/wnut17/";

    @Override
    public SetCard card() {
        return new SetCard(
                "wnut17",
                "WNUT 2017 emerging entities",
                "CC BY 4.0",
                List.of(
                        FOLDER + "wnut17train.conll",
                        FOLDER + "emerging.dev.conll",
                        FOLDER + "emerging.test.annotated"),
                List.of(Split.TRAIN, Split.DEV, Split.TEST),
                "entity.f1");
    }

    @Override
    public BenchData.Spans read(DataFolder folder, Split split) throws IOException {
        String[] names =
                switch (split) {
                    case TRAIN -> new String[] {FOLDER + "wnut17train.conll"};
                    case DEV -> new String[] {FOLDER + "emerging.dev.conll"};
                    case TEST ->
                            new String[] {
                                FOLDER + "emerging.test.annotated", FOLDER + "emerging.test.conll"
                            };
                };
        return new BenchData.Spans(
                List.of("person", "location", "group", "creative-work", "corporation", "product"),
                Conll.read(folder, names));
    }

    @Override
    public Optional<SignalReading> signals() {
        return Optional.of(
                Names.reading(
                        Map.of(
                                "brand",
                                "corporation",
                                "product",
                                "product",
                                "creative_work",
                                "creative-work")));
    }

    @Override
    public List<PublishedFigure> published() {
        return List.of(
                new PublishedFigure(
                        "SpinningBytes", "entity.f1, test, six types", 40.78, "NLP-progress", null),
                new PublishedFigure(
                        "Flair", "entity.f1, test, six types", 49.59, "NLP-progress", null),
                new PublishedFigure(
                        "RoBERTa-large",
                        "entity.f1, test, six types",
                        53.75,
                        "tner model card",
                        null),
                new PublishedFigure(
                        "DeBERTa-v3-large",
                        "entity.f1, test, six types",
                        50.47,
                        "tner model card",
                        null));
    }
}
