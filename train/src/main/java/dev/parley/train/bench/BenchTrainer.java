package dev.parley.train.bench;

import dev.parley.measure.bench.Answer;
import dev.parley.measure.bench.BenchData;
import dev.parley.measure.bench.LabelledText;
import dev.parley.measure.bench.SetTrainer;
import dev.parley.models.head.FeatureVector;
import dev.parley.train.head.Example;
import dev.parley.train.head.Featurizer;
import dev.parley.train.head.HeadOptions;
import dev.parley.train.head.HeadTask;
import dev.parley.train.head.HeadTrainer;
import dev.parley.train.head.Source;
import dev.parley.train.linear.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Fits the kind of head that ships on a set's own training split: what the features of a tier are
/// worth, beside published figures.
public final class BenchTrainer implements SetTrainer {
    private static final Source SET = new Source("the set's own training split", "", "see the set");

    private final Featurizer featurizer;
    private final HeadOptions options;

    public BenchTrainer(Featurizer featurizer, HeadOptions options) {
        this.featurizer = featurizer;
        this.options = options;
    }

    @Override
    public String how() {
        return "linear head on frozen vectors and hashed n-grams, "
                + featurizer.tier().label()
                + " tier";
    }

    @Override
    public LabelHead classes(BenchData.Classes train, BenchData.Classes dev) {
        HeadTrainer.Fitted fitted = fit(Loss.SOFTMAX, train.labels(), train.texts(), dev.texts());
        return texts -> answers(fitted, train.labels(), texts).stream().map(this::best).toList();
    }

    @Override
    public LabelHead tags(BenchData.Tags train, BenchData.Tags dev) {
        HeadTrainer.Fitted fitted = fit(Loss.SIGMOID, train.labels(), train.texts(), dev.texts());
        List<Double> cuts = fitted.heldOut().thresholds();
        return texts ->
                answers(fitted, train.labels(), texts).stream()
                        .map(scores -> above(scores, train.labels(), cuts))
                        .toList();
    }

    /// @throws IllegalArgumentException always: names are found by the shipped tagger, whose
    ///   training is not one of a single set
    @Override
    public SpanHead spans(BenchData.Spans train, BenchData.Spans dev) {
        throw new IllegalArgumentException(
                "sets of names are measured with the shipped signals; leave --head out");
    }

    private HeadTrainer.Fitted fit(
            Loss loss, List<String> labels, List<LabelledText> train, List<LabelledText> dev) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < train.size(); i++) {
            // Without a development split every tenth text calibrates.
            boolean heldOut = dev.isEmpty() && i % 10 == 9;
            examples.add(example(train.get(i), labels, heldOut));
        }
        dev.forEach(text -> examples.add(example(text, labels, true)));
        return HeadTrainer.fitOnce(
                new HeadTask("bench", "a public set", labels, loss, List.of(SET), examples),
                options,
                featurizer);
    }

    private static Example example(LabelledText text, List<String> labels, boolean heldOut) {
        float[] target = new float[labels.size()];
        for (int k = 0; k < target.length; k++) {
            target[k] =
                    text.unknown().contains(labels.get(k))
                            ? Float.NaN
                            : text.labels().contains(labels.get(k)) ? 1 : 0;
        }
        return new Example(text.utterance(), target, 1, heldOut, SET);
    }

    private List<Map<String, Double>> answers(
            HeadTrainer.Fitted fitted, List<String> labels, List<LabelledText> texts) {
        Featurizer.Features features =
                featurizer.of(texts.stream().map(t -> example(t, labels, true)).toList());
        return IntStream.range(0, texts.size())
                .mapToObj(i -> {
                    double[] p =
                            fitted.head()
                                    .scores(
                                            FeatureVector.of(features.hashed().get(i))
                                                    .withDense(features.dense().get(i), null));
                    Map<String, Double> scores = new TreeMap<>();
                    for (int k = 0; k < p.length; k++) {
                        scores.put(labels.get(k), p[k]);
                    }
                    return scores;
                })
                .toList();
    }

    private Answer best(Map<String, Double> scores) {
        String best =
                scores.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        return new Answer(List.of(best), scores);
    }

    private static Answer above(
            Map<String, Double> scores, List<String> labels, List<Double> cuts) {
        List<String> said =
                IntStream.range(0, labels.size())
                        .filter(k -> scores.getOrDefault(labels.get(k), 0.0) >= cuts.get(k))
                        .mapToObj(labels::get)
                        .toList();
        return new Answer(said, scores);
    }
}
