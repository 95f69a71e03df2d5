package dev.parley.testkit;

import dev.parley.core.Document;
import dev.parley.core.Evidence;
import dev.parley.core.Finding;
import dev.parley.core.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What must hold of every finding about a document.
final class FindingChecks {
    private FindingChecks() {}

    /// The first thing that is wrong; empty when nothing is.
    static Optional<String> problem(Finding finding, Document document) {
        for (Evidence evidence : evidence(finding)) {
            Optional<String> problem =
                    span(evidence).flatMap(span -> inText(span, document, "evidence"));
            if (problem.isPresent()) {
                return problem;
            }
        }
        return switch (finding) {
            case Finding.Label label -> ordered(label.distribution());
            case Finding.Graded graded -> ordered(graded.label().distribution());
            case Finding.Labels labels -> ordered(labels.values());
            case Finding.Mentions mentions -> mentions(mentions.mentions(), document);
            case Finding.Scores ignored -> Optional.empty();
            case Finding.Flag ignored -> Optional.empty();
            case Finding.Suitability ignored -> Optional.empty();
            case Finding.Vector ignored -> Optional.empty();
            case Finding.Abstain ignored -> Optional.empty();
        };
    }

    private static List<Evidence> evidence(Finding finding) {
        return switch (finding) {
            case Finding.Label label -> label.evidence();
            case Finding.Graded graded -> graded.label().evidence();
            case Finding.Labels labels -> labels.evidence();
            case Finding.Mentions mentions -> mentions.evidence();
            case Finding.Scores scores -> scores.evidence();
            case Finding.Flag flag -> flag.evidence();
            case Finding.Suitability suitability -> suitability.evidence();
            case Finding.Vector ignored -> List.of();
            case Finding.Abstain ignored -> List.of();
        };
    }

    private static Optional<Span> span(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Text text -> Optional.of(text.span());
            case Evidence.Rule rule -> Optional.of(rule.span());
            case Evidence.Entry entry -> Optional.of(entry.span());
            case Evidence.Feature ignored -> Optional.empty();
            case Evidence.Community ignored -> Optional.empty();
        };
    }

    private static Optional<String> mentions(List<Finding.Mention> mentions, Document document) {
        List<Optional<String>> problems = new ArrayList<>();
        int before = 0;
        for (Finding.Mention mention : mentions) {
            Span span = mention.span();
            problems.add(inText(span, document, "mention"));
            problems.add(when(span.length() == 0, "mention " + span + " is empty"));
            problems.add(when(span.start() < before, "mention " + span + " is out of order"));
            problems.add(
                    when(
                            span.end() <= document.text().length()
                                    && span.of(document.text()).isBlank(),
                            "mention " + span + " is blank"));
            before = span.start();
        }
        return problems.stream().flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> inText(Span span, Document document, String what) {
        String text = document.text();
        if (span.end() > text.length()) {
            return Optional.of(
                    what + " " + span + " reaches past the text of length " + text.length());
        }
        if (halves(text, span.start()) || halves(text, span.end())) {
            return Optional.of(what + " " + span + " cuts a character in half");
        }
        Span source = document.toSource(span);
        int length = document.utterance().source().length();
        return when(
                source.end() > length,
                what + " " + span + " maps to " + source + " in a source of length " + length);
    }

    private static boolean halves(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    private static Optional<String> ordered(List<Finding.Scored> values) {
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i).probability() > values.get(i - 1).probability()) {
                return Optional.of("values are not best first: " + values);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> when(boolean wrong, String problem) {
        return wrong ? Optional.of(problem) : Optional.empty();
    }
}
