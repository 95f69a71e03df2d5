package dev.parley.pipeline.explain;

import dev.parley.core.Document;
import dev.parley.pipeline.output.ExplainJson;
import dev.parley.pipeline.output.SignalJson;
import dev.parley.signals.SignalValue;
import java.util.List;
import java.util.Locale;

/// One document's signals with the reasons for them.
///
/// @param values as a pipeline answered for the document: spans in them point into its source
/// @param names how values are called for people
public record Explanation(Document document, List<SignalValue> values, Names names) {
    private static final int WIDTH = 22;

    public Explanation {
        values = List.copyOf(values);
    }

    public static Explanation of(Document document, List<SignalValue> values) {
        return new Explanation(document, values, Names.NONE);
    }

    public Explanation withNames(Names to) {
        return new Explanation(document, values, to);
    }

    /// For a terminal: the text with its mentions marked, then every signal with its value and what
    /// spoke for and against it. Text from users cannot send commands to the terminal.
    ///
    /// @param colours whether to use ANSI colours
    public String toText(boolean colours) {
        Paint paint = colours ? Paint.ANSI : Paint.PLAIN;
        String source = document.utterance().source();
        StringBuilder out = new StringBuilder();
        String community = document.utterance().community();
        if (community != null) {
            out.append(paint.dim("r/" + Paint.safe(community))).append('\n');
        }
        out.append(MarkedText.of(source, values, paint)).append("\n\n");
        ValueText text = new ValueText(source, names);
        EvidenceText evidence = new EvidenceText(source, paint);
        for (SignalValue value : values) {
            String name = String.format(Locale.ROOT, "%-" + WIDTH + "s", value.signal());
            out.append(paint.bold(name)).append(text.of(value)).append('\n');
            for (String line : evidence.lines(SignalJson.evidence(value.finding()))) {
                out.append(" ".repeat(WIDTH)).append(line).append('\n');
            }
        }
        return out.toString();
    }

    /// For machines: the wide shape with evidence, and for each signal its version, the whole
    /// distribution of a label and the provenance; indented.
    public String toJson() {
        return ExplainJson.text(document.utterance(), values);
    }
}
