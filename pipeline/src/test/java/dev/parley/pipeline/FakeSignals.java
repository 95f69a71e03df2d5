package dev.parley.pipeline;

import dev.parley.core.Annotator;
import dev.parley.core.Document;
import dev.parley.core.Evidence;
import dev.parley.core.Finding;
import dev.parley.core.Layer;
import dev.parley.core.Layers;
import dev.parley.core.Risk;
import dev.parley.core.Span;
import dev.parley.core.Tier;
import dev.parley.signals.Registry;
import dev.parley.signals.Vocabularies;
import dev.parley.signals.definition.Level;
import dev.parley.signals.definition.Producer;
import dev.parley.signals.definition.SignalDefinition;
import dev.parley.signals.definition.SignalMetadata;
import dev.parley.signals.definition.SignalSpec;
import dev.parley.signals.definition.SignalType;
import dev.parley.signals.definition.Stage;
import dev.parley.signals.definition.ValueSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// A small registry with a signal of every type, whose annotators answer from the text's hash.
public final class FakeSignals {
    /// A text with this word makes the annotator of `conversation.type` fail.
    public static final String POISON = "kaboom";

    /// How many words the clean text has.
    public static final Layer<Integer> WORDS = new Layer<>("fake.words", Integer.class);

    private FakeSignals() {}

    public static Registry registry() {
        return Registry.of(
                List.of(
                        signal(
                                "conversation.type",
                                SignalType.LABEL,
                                Stage.APPROVED,
                                "question",
                                "review"),
                        signal("embedding.text", SignalType.VECTOR, Stage.SHADOW),
                        signal("emotion", SignalType.LABELS, Stage.SHADOW, "joy", "fear"),
                        signal("mention", SignalType.MENTIONS, Stage.SHADOW, "brand", "product"),
                        signal("old", SignalType.FLAG, Stage.RETIRED),
                        signal("planned", SignalType.FLAG, Stage.DRAFT),
                        signal("quality.promotional", SignalType.FLAG, Stage.SHADOW),
                        signal(
                                "safety.attributes",
                                SignalType.SCORES,
                                Stage.SHADOW,
                                "toxicity",
                                "insult"),
                        signal(
                                "sentiment",
                                SignalType.GRADED,
                                Stage.SHADOW,
                                "positive",
                                "negative"),
                        signal("suitability.garm", SignalType.SUITABILITY, Stage.SHADOW, "adult")));
    }

    public static SignalDefinition signal(
            String name, SignalType type, Stage stage, String... values) {
        return new SignalDefinition(
                new SignalMetadata(name, 1, Optional.of("tests"), stage, name, Optional.empty()),
                new SignalSpec(
                        type,
                        Set.of(Level.UTTERANCE),
                        values.length == 0
                                ? new ValueSet.ByType()
                                : new ValueSet.Closed(List.of(values)),
                        List.of("text"),
                        Map.of(Tier.FAST, new Producer(name + ".fast", List.of())),
                        Optional.of("when the text is empty"),
                        Optional.empty(),
                        List.of(),
                        List.of()));
    }

    public static FakeCatalog catalog() {
        List<Annotator<?>> all = new ArrayList<>();
        all.add(
                new FakeAnnotator<>(
                        "fake.words",
                        WORDS,
                        Set.of(),
                        (document, layers) -> document.text().split("\\s+").length));
        all.add(finding("conversation.type", (d, l) -> type(d)));
        all.add(finding("embedding.text", (d, l) -> vector(d)));
        all.add(finding("emotion", (d, l) -> emotion(d)));
        all.add(finding("mention", (d, l) -> mentions(d)));
        all.add(finding("planned", (d, l) -> new Finding.Flag(true, 1, List.of())));
        all.add(finding("quality.promotional", (d, l) -> promotional(l)));
        all.add(finding("safety.attributes", (d, l) -> scores(d)));
        all.add(finding("sentiment", (d, l) -> sentiment(d)));
        all.add(finding("suitability.garm", (d, l) -> suitability(d)));
        return new FakeCatalog(all);
    }

    public static Pipeline pipeline(String... signals) {
        return Pipeline.compile(
                registry(), catalog(), Vocabularies.of(Map.of()), Tier.FAST, List.of(signals));
    }

    public static FakeAnnotator<Finding> finding(
            String signal, BiFunction<Document, Layers, Finding> answer) {
        return new FakeAnnotator<>(
                signal + ".fast",
                Layer.finding(signal),
                signal.equals("quality.promotional") ? Set.of(WORDS) : Set.of(),
                answer);
    }

    private static double share(Document document) {
        return Math.floorMod(document.text().hashCode(), 1000) / 1000.0;
    }

    private static Span firstWord(Document document) {
        int end = document.text().indexOf(' ');
        return new Span(0, end < 0 ? document.text().length() : end);
    }

    private static Finding type(Document d) {
        if (d.text().contains(POISON)) {
            throw new IllegalStateException("poisoned");
        }
        if (d.text().isEmpty()) {
            return new Finding.Abstain("no text");
        }
        String value = d.text().contains("?") ? "question" : "review";
        return new Finding.Label(
                value,
                share(d),
                List.of(new Finding.Scored(value, share(d))),
                List.of(
                        new Evidence.Text(firstWord(d), 1.25),
                        new Evidence.Feature("length", -0.5)));
    }

    private static Finding vector(Document d) {
        byte[] values = new byte[8];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (d.text().hashCode() >> i);
        }
        return new Finding.Vector(values);
    }

    private static Finding emotion(Document d) {
        List<Finding.Scored> values =
                share(d) < 0.5 ? List.of() : List.of(new Finding.Scored("joy", share(d)));
        return new Finding.Labels(values, 1 - share(d), List.of());
    }

    private static Finding mentions(Document d) {
        int at = d.text().indexOf("Acme");
        return new Finding.Mentions(
                at < 0
                        ? List.of()
                        : List.of(new Finding.Mention(new Span(at, at + 4), "brand", "Q1", 0.91)),
                List.of());
    }

    private static Finding promotional(Layers layers) {
        return new Finding.Flag(layers.get(WORDS) > 8, 0.75, List.of());
    }

    private static Finding scores(Document d) {
        return new Finding.Scores(
                List.of(
                        new Finding.Scored("toxicity", share(d)),
                        new Finding.Scored("insult", 0.00004)),
                List.of());
    }

    private static Finding sentiment(Document d) {
        return new Finding.Graded(
                new Finding.Label("negative", share(d), List.of(), List.of()), 2 * share(d) - 1);
    }

    private static Finding suitability(Document d) {
        return share(d) < 0.5
                ? new Finding.Suitability(List.of(), Risk.SAFE, 0.9, List.of())
                : new Finding.Suitability(
                        List.of(new Finding.CategoryRisk("adult", Risk.MEDIUM, 0.8)),
                        Risk.MEDIUM,
                        0.7,
                        List.of(
                                new Evidence.Rule("first-word", firstWord(d), 2),
                                new Evidence.Entry("fakes", "x", firstWord(d), 0.5),
                                new Evidence.Community("fakes", 0.1)));
    }
}
