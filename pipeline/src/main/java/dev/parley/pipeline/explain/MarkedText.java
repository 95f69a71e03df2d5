package dev.parley.pipeline.explain;

import dev.parley.core.Finding;
import dev.parley.core.Span;
import dev.parley.signals.SignalValue;
import java.util.Comparator;
import java.util.List;

/// The source text with its mentions marked: `[Nike](brand)`.
final class MarkedText {
    private MarkedText() {}

    static String of(String source, List<SignalValue> values, Paint paint) {
        List<Finding.Mention> mentions =
                values.stream()
                        .filter(value -> value.finding() instanceof Finding.Mentions)
                        .flatMap(value -> ((Finding.Mentions) value.finding()).mentions().stream())
                        .sorted(Comparator.comparing(Finding.Mention::span))
                        .toList();
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Finding.Mention mention : mentions) {
            Span span = mention.span();
            if (span.start() >= at && span.end() <= source.length()) {
                out.append(Paint.safe(source.substring(at, span.start())));
                out.append(marked(Paint.safe(span.of(source)), mention.type(), paint));
                at = span.end();
            }
        }
        return out.append(Paint.safe(source.substring(at))).toString();
    }

    private static String marked(String text, String type, Paint paint) {
        return paint == Paint.ANSI
                ? paint.mark(text) + paint.dim("(" + type + ")")
                : "[" + text + "](" + type + ")";
    }
}
