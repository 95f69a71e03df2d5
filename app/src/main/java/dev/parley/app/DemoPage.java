package dev.parley.app;

import dev.parley.core.Finding;
import dev.parley.core.Utterance;
import dev.parley.signals.SignalValue;
import java.util.List;
import java.util.Locale;

/// Writes annotated utterances as one plain HTML page.
final class DemoPage {
    private static final String HEAD =
            """
            <!doctype html><html lang="en"><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Parley demo</title>
            <style>
            body{font:16px/1.5 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
            article{border-top:1px solid #ccc;padding:1rem 0} .comment{margin-left:1.5rem;border-top:1px dotted #ddd}
            .c{color:#555;font-size:.85rem} pre{white-space:pre-wrap;font:inherit;margin:.3rem 0}
            .s{display:inline-block;background:#eef2f7;border-radius:.4rem;padding:0 .5rem;margin:.15rem .2rem 0 0;font-size:.85rem}
            @media(prefers-color-scheme:dark){body{background:#16181c;color:#e6e6e6}.s{background:#2a2f38}.c{color:#aaa}}
            </style><h1>Parley demo</h1>
            <p>Conversations written for this project, with the signals that Parley gives them. Products, prices and
            codes in them are fiction.</p>
            """;

    private static final dev.parley.knowledge.taxonomy.Taxonomy IAB = Platform.taxonomy();

    private final StringBuilder html = new StringBuilder(HEAD);

    void add(Utterance utterance, List<SignalValue> values) {
        boolean comment = utterance.kind() == Utterance.Kind.COMMENT;
        html.append("<article class=\"").append(comment ? "comment" : "post").append("\">");
        String community = utterance.community();
        html.append("<div class=\"c\">")
                .append(community == null ? "" : "r/" + escape(community) + " · ")
                .append(escape(utterance.id()))
                .append("</div>");
        if (!utterance.title().isEmpty()) {
            html.append("<h3>").append(escape(utterance.title())).append("</h3>");
        }
        html.append("<pre>").append(escape(utterance.body())).append("</pre>");
        for (SignalValue value : values) {
            String text = text(value.finding(), utterance.source());
            if (!text.isEmpty()) {
                html.append("<span class=\"s\"><b>").append(value.signal()).append("</b> ");
                html.append(escape(text)).append("</span>");
            }
        }
        html.append("</article>\n");
    }

    String text() {
        return html + "</html>";
    }

    private static String text(Finding finding, String source) {
        return switch (finding) {
            case Finding.Label l -> l.value() + percent(l.confidence());
            case Finding.Graded g -> g.label().value() + percent(g.label().confidence());
            case Finding.Labels l ->
                    l.values().stream()
                            .map(v -> name(v.value()) + percent(v.probability()))
                            .reduce((a, b) -> a + ", " + b)
                            .orElse("none");
            case Finding.Suitability s ->
                    s.categories().isEmpty()
                            ? "safe" + percent(s.confidence())
                            : s.categories().stream()
                                    .map(c -> c.category() + ":" + c.risk().label())
                                    .reduce((a, b) -> a + ", " + b)
                                    .orElse("");
            case Finding.Mentions m ->
                    m.mentions().stream()
                            .map(x -> x.span().of(source) + " (" + x.type() + ")")
                            .reduce((a, b) -> a + ", " + b)
                            .orElse("");
            case Finding.Flag f -> f.value() ? "yes" + percent(f.confidence()) : "";
            case Finding.Scores s ->
                    s.scores().stream()
                            .filter(v -> v.probability() >= 0.5)
                            .map(v -> v.value() + percent(v.probability()))
                            .reduce((a, b) -> a + ", " + b)
                            .orElse("");
            case Finding.Vector v -> "";
            case Finding.Abstain a -> "no answer: " + a.reason();
        };
    }

    private static String name(String value) {
        return IAB.find(value).map(node -> node.fullName()).orElse(value);
    }

    private static String percent(double p) {
        return String.format(Locale.ROOT, " %.0f %%", 100 * p);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
