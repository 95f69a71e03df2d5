package dev.parley.pipeline;

import dev.parley.annotators.AnnotatorCatalog;
import dev.parley.core.Annotator;
import dev.parley.core.Layer;
import dev.parley.core.Tier;
import dev.parley.signals.definition.Producer;
import dev.parley.signals.definition.SignalDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// The annotators that some signals need, each after what it reads. Nothing else is in it.
///
/// @param annotators in an order in which they can run; the same for the same question
record Plan(List<Annotator<?>> annotators) {
    private static final String FINDING = Layer.finding("").name();

    Plan {
        annotators = List.copyOf(annotators);
    }

    /// The annotator in this plan that makes a layer.
    Annotator<?> producerOf(Layer<?> layer) {
        return annotators.stream()
                .filter(annotator -> annotator.produces().equals(layer))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "nothing in the plan makes '" + layer.name() + "'"));
    }

    /// @param signals all that may be computed, by name, in registry order
    /// @param wanted names out of `signals`
    static Plan of(
            Map<String, SignalDefinition> signals,
            Tier tier,
            Collection<String> wanted,
            AnnotatorCatalog catalog) {
        Compiler compiler = new Compiler(signals, tier, catalog);
        wanted.forEach(compiler::signal);
        return new Plan(new ArrayList<>(compiler.done.values()));
    }

    /// Depth-first walk from the wanted signals down to pure code.
    private static final class Compiler {
        private final Map<String, SignalDefinition> signals;
        private final Tier tier;
        private final AnnotatorCatalog catalog;
        private final Map<String, Annotator<?>> done = new LinkedHashMap<>();
        private final SequencedSet<String> open = new LinkedHashSet<>();

        Compiler(Map<String, SignalDefinition> signals, Tier tier, AnnotatorCatalog catalog) {
            this.signals = signals;
            this.tier = tier;
            this.catalog = catalog;
        }

        void signal(String name) {
            SignalDefinition signal = signals.get(name);
            if (signal == null) {
                throw new PlanException(
                        PlanException.Code.UNKNOWN_SIGNAL,
                        "signal '%s' is not registered or not in use; there are: %s"
                                .formatted(name, String.join(", ", signals.keySet())));
            }
            Annotator<?> annotator = annotatorOf(signal);
            if (!annotator.produces().equals(Layer.finding(name))) {
                throw new PlanException(
                        PlanException.Code.WRONG_LAYER,
                        "annotator '%s' makes the layer '%s', but signal '%s' needs '%s'; correct the annotator or the signal's definition"
                                .formatted(
                                        annotator.name(),
                                        annotator.produces().name(),
                                        name,
                                        Layer.finding(name).name()));
            }
            visit(annotator, signal.spec().signalInputs());
        }

        private Annotator<?> annotatorOf(SignalDefinition signal) {
            Producer producer =
                    signal.producer(tier)
                            .orElseThrow(() ->
                                    missing(
                                            "signal '%s' has no producer in tier '%s'; its definition has: %s"
                                                    .formatted(
                                                            signal.name(),
                                                            tier.label(),
                                                            signal
                                                                    .spec()
                                                                    .producers()
                                                                    .keySet()
                                                                    .stream()
                                                                    .map(Tier::label)
                                                                    .toList())));
            if (!catalog.names().contains(producer.annotator())) {
                throw missing(
                        "signal '%s' is made by annotator '%s', which is not in the catalog; there are: %s"
                                .formatted(
                                        signal.name(),
                                        producer.annotator(),
                                        String.join(
                                                ", ", catalog.names().stream().sorted().toList())));
            }
            return catalog.get(producer.annotator());
        }

        private static PlanException missing(String message) {
            return new PlanException(PlanException.Code.ANNOTATOR_MISSING, message);
        }

        private void visit(Annotator<?> annotator, List<String> inputs) {
            if (done.containsKey(annotator.name())) {
                return;
            }
            if (!open.add(annotator.name())) {
                throw new PlanException(
                        PlanException.Code.CYCLE,
                        "annotators need each other in a circle: %s -> %s; break it in their needs()"
                                .formatted(String.join(" -> ", open), annotator.name()));
            }
            inputs.forEach(this::signal);
            annotator.needs().stream()
                    .sorted(Comparator.comparing(Layer::name))
                    .forEach(layer -> layer(layer, annotator));
            open.removeLast();
            done.put(annotator.name(), annotator);
        }

        private void layer(Layer<?> layer, Annotator<?> reader) {
            if (layer.name().startsWith(FINDING)) {
                signal(layer.name().substring(FINDING.length()));
                return;
            }
            Annotator<?> producer =
                    catalog.producerOf(layer)
                            .orElseThrow(() ->
                                    new PlanException(
                                            PlanException.Code.LAYER_MISSING,
                                            "annotator '%s' reads the layer '%s', which nothing in the catalog makes"
                                                    .formatted(reader.name(), layer.name())));
            visit(producer, List.of());
        }
    }
}
