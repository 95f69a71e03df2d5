package dev.parley.signals;

import dev.parley.core.Document;
import dev.parley.core.Evidence;
import dev.parley.core.Finding;
import dev.parley.core.Finding.Mention;
import dev.parley.core.Span;
import java.util.List;

/// Moves the spans of findings from a document's clean text to its source.
final class SourceSpans {
    private SourceSpans() {}

    /// An equal finding whose spans point into `document.utterance().source()`.
    ///
    /// @throws IndexOutOfBoundsException when a span reaches past the clean text
    static Finding of(Finding finding, Document document) {
        return switch (finding) {
            case Finding.Label label -> label(label, document);
            case Finding.Labels f ->
                    new Finding.Labels(
                            f.values(), f.confidence(), evidence(f.evidence(), document));
            case Finding.Graded f -> new Finding.Graded(label(f.label(), document), f.score());
            case Finding.Scores f ->
                    new Finding.Scores(f.scores(), evidence(f.evidence(), document));
            case Finding.Flag f ->
                    new Finding.Flag(f.value(), f.confidence(), evidence(f.evidence(), document));
            case Finding.Suitability f ->
                    new Finding.Suitability(
                            f.categories(),
                            f.risk(),
                            f.confidence(),
                            evidence(f.evidence(), document));
            case Finding.Mentions f ->
                    new Finding.Mentions(
                            f.mentions().stream().map(m -> mention(m, document)).toList(),
                            evidence(f.evidence(), document));
            case Finding.Vector f -> f;
            case Finding.Abstain f -> f;
        };
    }

    private static Finding.Label label(Finding.Label f, Document document) {
        return new Finding.Label(
                f.value(), f.confidence(), f.distribution(), evidence(f.evidence(), document));
    }

    private static Mention mention(Mention m, Document document) {
        return new Mention(document.toSource(m.span()), m.type(), m.entity(), m.confidence());
    }

    private static List<Evidence> evidence(List<Evidence> pieces, Document document) {
        return pieces.stream().map(piece -> evidence(piece, document)).toList();
    }

    private static Evidence evidence(Evidence piece, Document document) {
        return switch (piece) {
            case Evidence.Text(Span span, double weight) ->
                    new Evidence.Text(document.toSource(span), weight);
            case Evidence.Rule(String rule, Span span, double weight) ->
                    new Evidence.Rule(rule, document.toSource(span), weight);
            case Evidence.Entry(String list, String entry, Span span, double weight) ->
                    new Evidence.Entry(list, entry, document.toSource(span), weight);
            case Evidence.Feature feature -> feature;
            case Evidence.Community community -> community;
        };
    }
}
