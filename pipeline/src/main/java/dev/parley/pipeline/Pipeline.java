package dev.parley.pipeline;

import dev.parley.annotators.AnnotatorCatalog;
import dev.parley.core.Annotator;
import dev.parley.core.Document;
import dev.parley.core.Finding;
import dev.parley.core.Layer;
import dev.parley.core.Layers;
import dev.parley.core.Provenance;
import dev.parley.core.Tier;
import dev.parley.signals.Registry;
import dev.parley.signals.SignalAssembler;
import dev.parley.signals.SignalValue;
import dev.parley.signals.Vocabularies;
import dev.parley.signals.definition.SignalDefinition;
import dev.parley.signals.definition.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A compiled plan: documents in, the values of the asked signals out. Pure and thread-safe; equal
/// documents give equal values. The catalog that it was compiled from must stay open while it is
/// used.
public final class Pipeline {
    private final Tier tier;
    private final List<Step<?>> steps;
    private final List<Output> outputs;

    /// A signal that was asked for.
    private record Output(Layer<Finding> layer, SignalAssembler assembler, Provenance provenance) {}

    private Pipeline(Tier tier, List<Step<?>> steps, List<Output> outputs) {
        this.tier = tier;
        this.steps = List.copyOf(steps);
        this.outputs = List.copyOf(outputs);
    }

    /// A plan for all signals of the registry that are in use: neither draft nor retired.
    ///
    /// @param vocabularies value sets that definitions refer to
    /// @throws PlanException when the catalog cannot make them
    public static Pipeline compile(
            Registry registry, AnnotatorCatalog catalog, Vocabularies vocabularies, Tier tier) {
        return compile(registry, catalog, vocabularies, tier, Set.of());
    }

    /// A plan for some signals. What they need is computed too, but only they are answered, in the
    /// order of the registry.
    ///
    /// @param signals names; a draft may be asked for; empty for all in use
    /// @throws PlanException when a signal is unknown or the catalog cannot make it
    public static Pipeline compile(
            Registry registry,
            AnnotatorCatalog catalog,
            Vocabularies vocabularies,
            Tier tier,
            Collection<String> signals) {
        Map<String, SignalDefinition> computable = new LinkedHashMap<>();
        registry.signals().stream()
                .filter(signal -> signal.stage().computed())
                .forEach(signal -> computable.put(signal.name(), signal));
        Set<String> wanted = signals.isEmpty() ? inUse(computable) : new LinkedHashSet<>(signals);
        Plan plan = Plan.of(computable, tier, wanted, catalog);
        List<Output> outputs = new ArrayList<>();
        for (SignalDefinition signal : computable.values()) {
            if (wanted.contains(signal.name())) {
                outputs.add(output(signal, plan, vocabularies));
            }
        }
        List<Step<?>> steps = new ArrayList<>();
        plan.annotators().forEach(annotator -> steps.add(Step.of(annotator)));
        return new Pipeline(tier, steps, outputs);
    }

    private static Output output(SignalDefinition signal, Plan plan, Vocabularies vocabularies) {
        Layer<Finding> layer = Layer.finding(signal.name());
        Annotator<?> annotator = plan.producerOf(layer);
        Provenance provenance =
                new Provenance(
                        signal.id(),
                        annotator.name(),
                        annotator.artefacts(),
                        signal.vocabularies(),
                        CodeVersion.text());
        SignalAssembler assembler =
                SignalAssembler.of(signal, annotator, vocabularies, CodeVersion.text());
        return new Output(layer, assembler, provenance);
    }

    private static Set<String> inUse(Map<String, SignalDefinition> signals) {
        Set<String> names = new LinkedHashSet<>();
        signals.values().stream()
                .filter(signal -> signal.stage() != Stage.DRAFT)
                .forEach(signal -> names.add(signal.name()));
        return names;
    }

    /// The value of every asked signal, in the order of the registry.
    ///
    /// @throws AnnotatorFailure when an annotator breaks its contract, or its finding the contract
    ///   of the signal: our fault
    public List<SignalValue> annotate(Document document) {
        Layers layers = Layers.EMPTY;
        for (Step<?> step : steps) {
            layers = step.run(document, layers);
        }
        List<SignalValue> values = new ArrayList<>(outputs.size());
        for (Output output : outputs) {
            values.add(assemble(output, document, layers));
        }
        return values;
    }

    private static SignalValue assemble(Output output, Document document, Layers layers) {
        try {
            return output.assembler().assemble(document, layers.get(output.layer()));
        } catch (RuntimeException e) {
            throw new AnnotatorFailure(output.provenance().annotator(), document.id(), e);
        }
    }

    public Tier tier() {
        return tier;
    }

    /// Definitions of the signals that are answered, in order.
    public List<SignalDefinition> signals() {
        return outputs.stream().map(output -> output.assembler().signal()).toList();
    }

    /// What makes each answered signal, in order.
    public List<Provenance> provenance() {
        return outputs.stream().map(Output::provenance).toList();
    }

    /// Names of the annotators that run, in order.
    public List<String> annotators() {
        return steps.stream().map(Step::name).toList();
    }

    /// Time that each annotator has taken since the plan was compiled, over all threads and
    /// callers.
    public List<StageTime> times() {
        return steps.stream().map(Step::time).toList();
    }
}
