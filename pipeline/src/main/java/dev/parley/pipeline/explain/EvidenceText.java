package dev.parley.pipeline.explain;

import dev.parley.core.Evidence;
import dev.parley.core.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Evidence in words: the strongest first, what speaks for a value apart from what speaks against
/// it.
final class EvidenceText {
    private static final int FOR = 6;
    private static final int AGAINST = 3;
    private static final int QUOTE = 48;

    private final String source;
    private final Paint paint;

    EvidenceText(String source, Paint paint) {
        this.source = source;
        this.paint = paint;
    }

    /// No, one or two lines.
    List<String> lines(List<Evidence> all) {
        String good = side(all.stream().filter(e -> e.weight() > 0).toList(), FOR);
        String bad = side(all.stream().filter(e -> e.weight() < 0).toList(), AGAINST);
        String neutral = side(all.stream().filter(e -> e.weight() == 0).toList(), FOR);
        return List.of(line("because ", good), line("against ", bad), line("with    ", neutral))
                .stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String line(String head, String pieces) {
        return pieces.isEmpty() ? "" : paint.dim(head) + pieces;
    }

    private String side(List<Evidence> evidence, int most) {
        String pieces =
                evidence.stream()
                        .sorted(
                                Comparator.comparingDouble((Evidence e) -> Math.abs(e.weight()))
                                        .reversed())
                        .limit(most)
                        .map(this::piece)
                        .collect(Collectors.joining(", "));
        return evidence.size() > most
                ? pieces + paint.dim(" … " + (evidence.size() - most) + " more")
                : pieces;
    }

    private String piece(Evidence evidence) {
        String what =
                switch (evidence) {
                    case Evidence.Text text -> quote(text.span());
                    case Evidence.Rule rule ->
                            "rule "
                                    + Paint.safe(rule.rule())
                                    + (rule.span().length() == 0
                                            ? ""
                                            : " on " + quote(rule.span()));
                    case Evidence.Feature feature -> "feature " + Paint.safe(feature.name());
                    case Evidence.Community community ->
                            "community r/" + Paint.safe(community.name());
                    case Evidence.Entry entry ->
                            quote(entry.span())
                                    + " in list "
                                    + Paint.safe(entry.list())
                                    + " as "
                                    + Paint.safe(entry.entry());
                };
        return what + weight(evidence.weight());
    }

    private String weight(double weight) {
        if (weight == 0) {
            return "";
        }
        String text = String.format(Locale.ROOT, " %+.2f", weight);
        return weight > 0 ? paint.good(text) : paint.bad(text);
    }

    private String quote(Span span) {
        String text = Paint.safe(span.of(source)).replace('\n', ' ');
        boolean cut = text.codePointCount(0, text.length()) > QUOTE;
        return "“"
                + (cut ? text.substring(0, text.offsetByCodePoints(0, QUOTE)) + "…" : text)
                + "”";
    }
}
