package dev.parley.pipeline.explain;

import dev.parley.core.Finding;
import dev.parley.signals.SignalValue;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a signal says, in one line of words.
final class ValueText {
    private static final int OTHERS = 2;

    private final String source;
    private final Names names;

    ValueText(String source, Names names) {
        this.source = source;
        this.names = names;
    }

    String of(SignalValue value) {
        return switch (value.finding()) {
            case Finding.Label label -> label(value, label);
            case Finding.Labels labels ->
                    labels.values().isEmpty()
                            ? "none (" + percent(labels.confidence()) + ")"
                            : scored(value, labels.values());
            case Finding.Graded graded ->
                    label(value, graded.label())
                            + String.format(Locale.ROOT, ", score %+.2f", graded.score());
            case Finding.Scores scores ->
                    scored(
                            value,
                            scores.scores().stream()
                                    .sorted(
                                            Comparator.comparingDouble(Finding.Scored::probability)
                                                    .reversed())
                                    .toList());
            case Finding.Flag flag ->
                    (flag.value() ? "yes" : "no") + " (" + percent(flag.confidence()) + ")";
            case Finding.Suitability suitability -> suitability(value, suitability);
            case Finding.Mentions mentions ->
                    mentions.mentions().isEmpty()
                            ? "none"
                            : mentions.mentions().stream()
                                    .map(this::mention)
                                    .collect(Collectors.joining(", "));
            case Finding.Vector vector -> vector.values().length + " numbers";
            case Finding.Abstain abstain -> "no answer: " + Paint.safe(abstain.reason());
        };
    }

    private String label(SignalValue value, Finding.Label label) {
        String others =
                label.distribution().stream()
                        .filter(scored -> !scored.value().equals(label.value()))
                        .limit(OTHERS)
                        .map(scored -> one(value, scored))
                        .collect(Collectors.joining(", "));
        String head = name(value, label.value()) + " (" + percent(label.confidence()) + ")";
        return others.isEmpty() ? head : head + "; else " + others;
    }

    private String suitability(SignalValue value, Finding.Suitability suitability) {
        String categories =
                suitability.categories().stream()
                        .map(c ->
                                name(value, c.category())
                                        + " "
                                        + c.risk().label()
                                        + " ("
                                        + percent(c.confidence())
                                        + ")")
                        .collect(Collectors.joining(", "));
        String head =
                "risk "
                        + suitability.risk().label()
                        + " ("
                        + percent(suitability.confidence())
                        + ")";
        return categories.isEmpty() ? head : head + ": " + categories;
    }

    private String scored(SignalValue value, List<Finding.Scored> values) {
        return values.stream().map(scored -> one(value, scored)).collect(Collectors.joining(", "));
    }

    private String one(SignalValue value, Finding.Scored scored) {
        return name(value, scored.value()) + " (" + percent(scored.probability()) + ")";
    }

    private String mention(Finding.Mention mention) {
        String entity = mention.entity() == null ? "" : " " + mention.entity();
        return "“%s” %s%s (%s)"
                .formatted(
                        Paint.safe(mention.span().of(source)).replace('\n', ' '),
                        mention.type(),
                        entity,
                        percent(mention.confidence()));
    }

    private String name(SignalValue value, String id) {
        return Paint.safe(names.of(value.signal(), id));
    }

    private static String percent(double probability) {
        return probability > 0 && probability < 0.005
                ? "<1%"
                : String.format(Locale.ROOT, "%.0f%%", 100 * probability);
    }
}
