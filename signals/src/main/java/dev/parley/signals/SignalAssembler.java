package dev.parley.signals;

import dev.parley.core.Annotator;
import dev.parley.core.Document;
import dev.parley.core.Finding;
import dev.parley.core.Layer;
import dev.parley.core.Provenance;
import dev.parley.signals.definition.Producer;
import dev.parley.signals.definition.SignalDefinition;

/// Turns the findings of one annotator into values of one signal: held to the definition, spans
/// moved to the source, provenance attached. Immutable; made once for a plan.
public final class SignalAssembler {
    private final SignalDefinition signal;
    private final SignalContract contract;
    private final Provenance provenance;

    private SignalAssembler(
            SignalDefinition signal, SignalContract contract, Provenance provenance) {
        this.signal = signal;
        this.contract = contract;
        this.provenance = provenance;
    }

    /// Joins a signal and one of its producers.
    ///
    /// @param code version of this software, for provenance
    /// @throws IllegalArgumentException when the definition does not name this annotator as a
    ///   producer, when the annotator makes another layer, or when a vocabulary is not installed
    public static SignalAssembler of(
            SignalDefinition signal,
            Annotator<?> annotator,
            Vocabularies vocabularies,
            String code) {
        if (signal.spec().producers().values().stream()
                .map(Producer::annotator)
                .noneMatch(annotator.name()::equals)) {
            throw new IllegalArgumentException(
                    "annotator '%s' is no producer of '%s'; its producers: %s"
                            .formatted(
                                    annotator.name(),
                                    signal.name(),
                                    signal.spec().producers().values().stream()
                                            .map(Producer::annotator)
                                            .toList()));
        }
        Layer<Finding> layer = Layer.finding(signal.name());
        if (!annotator.produces().equals(layer)) {
            throw new IllegalArgumentException(
                    "annotator '%s' makes the layer '%s', but signal '%s' is made from '%s'"
                            .formatted(
                                    annotator.name(),
                                    annotator.produces().name(),
                                    signal.name(),
                                    layer.name()));
        }
        return new SignalAssembler(
                signal,
                SignalContract.of(signal, vocabularies),
                new Provenance(
                        signal.id(),
                        annotator.name(),
                        annotator.artefacts(),
                        signal.vocabularies(),
                        code));
    }

    public SignalDefinition signal() {
        return signal;
    }

    /// The signal's value for the document's utterance. Linear in the finding.
    ///
    /// @param finding what the annotator said about this document; spans point into its clean text
    /// @throws SignalContractException when the finding breaks the definition
    public SignalValue assemble(Document document, Finding finding) {
        contract.check(finding, document.id());
        return new SignalValue(
                signal.name(),
                signal.version(),
                document.id(),
                inSource(document, finding),
                provenance);
    }

    private Finding inSource(Document document, Finding finding) {
        try {
            return SourceSpans.of(finding, document);
        } catch (IndexOutOfBoundsException e) {
            throw contract.fault(
                    SignalFault.SPAN_OUTSIDE_TEXT, document.id(), String.valueOf(e.getMessage()));
        }
    }
}
