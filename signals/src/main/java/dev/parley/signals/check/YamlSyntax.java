package dev.parley.signals.check;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;

/// From text to YAML nodes, which know their lines. Aliases are refused: a definition can be read
/// line by line, and a small file stays small.
final class YamlSyntax {
    private static final int DEEPEST = 20;
    private static final char REPLACEMENT = '\uFFFD';

    private YamlSyntax() {}

    /// The root of the only document in `text`; empty, with the reason reported, when there is
    /// none.
    static Optional<YamlNode> root(String text, Report report) {
        int broken = text.indexOf(REPLACEMENT);
        if (broken >= 0) {
            int line = 1 + (int) text.substring(0, broken).chars().filter(c -> c == '\n').count();
            report.add(
                    ProblemCode.SYNTAX,
                    line,
                    "",
                    "the file is not valid UTF-8",
                    "save it as UTF-8");
            return Optional.empty();
        }
        try {
            if (!plain(text, report)) {
                return Optional.empty();
            }
            Node root = yaml().compose(new StringReader(text));
            if (root == null) {
                report.add(
                        ProblemCode.SYNTAX,
                        1,
                        "",
                        "the file is empty",
                        "define a signal or delete the file");
                return Optional.empty();
            }
            return Optional.of(new YamlNode(root, "", report));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            int line = mark == null ? 1 : mark.getLine() + 1;
            report.add(
                    ProblemCode.SYNTAX,
                    line,
                    "",
                    "not YAML: " + e.getProblem(),
                    "fix this line or the one above");
        } catch (YAMLException e) {
            report.add(
                    ProblemCode.SYNTAX,
                    1,
                    "",
                    "not YAML: " + firstLine(e),
                    "fix the file's syntax");
        }
        return Optional.empty();
    }

    /// Whether the text has no alias and is not nested deeper than a definition can be. Stops at
    /// the first fault, since the parser's cost grows with the square of the depth.
    private static boolean plain(String text, Report report) {
        int depth = 0;
        for (Event event : yaml().parse(new StringReader(text))) {
            if (event instanceof AliasEvent alias) {
                refuse(
                        event,
                        report,
                        "the alias *" + alias.getAnchor() + " is not allowed here",
                        "write the value out");
                return false;
            }
            depth +=
                    event instanceof CollectionStartEvent
                            ? 1
                            : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                refuse(
                        event,
                        report,
                        "nested deeper than " + DEEPEST + " levels",
                        "remove the brackets");
                return false;
            }
        }
        return true;
    }

    private static void refuse(Event event, Report report, String message, String remedy) {
        report.add(ProblemCode.SYNTAX, event.getStartMark().getLine() + 1, "", message, remedy);
    }

    private static Yaml yaml() {
        return new Yaml(new LoaderOptions());
    }

    private static String firstLine(YAMLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
    }
}
