package dev.parley.app;

import dev.parley.annotators.head.Explain;
import dev.parley.core.Document;
import dev.parley.core.Tier;
import dev.parley.core.Utterance;
import dev.parley.knowledge.taxonomy.Taxonomy;
import dev.parley.pipeline.explain.Explanation;
import dev.parley.text.Cleaner;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints one text's signals with their evidence.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Prints one text's signals and why.",
        footer = {
            "",
            "Example:  ./parley explain \"Which headphones under $100 for the gym?\" --community headphones"
        })
final class ExplainCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(description = "the text")
    private String text;

    @Option(
            names = "--title",
            defaultValue = "",
            description = "title of the post, when the text is its body")
    private String title;

    @Option(
            names = "--community",
            description = "community in which it was said, with or without r/")
    private @Nullable String community;

    @Option(
            names = "--tier",
            defaultValue = "accurate",
            description = "fast or accurate (default: ${DEFAULT-VALUE})")
    private String tier;

    @Option(names = "--signals", split = ",", description = "only these signals")
    private List<String> signals = List.of();

    @Option(names = "--json", description = "JSON for machines")
    private boolean json;

    @Override
    public Integer call() {
        Utterance utterance = Utterance.post("explain", name(community), title, text);
        Document document = Cleaner.of().clean(utterance);
        try (Platform platform = Platform.open(Tier.of(tier), signals, Explain.BRIEFLY)) {
            Taxonomy iab = Platform.taxonomy();
            Explanation explanation =
                    Explanation.of(document, platform.pipeline().annotate(document))
                            .withNames((signal, value) ->
                                    signal.startsWith("topic.")
                                            ? iab.find(value)
                                                    .map(node -> node.fullName())
                                                    .orElse(value)
                                            : value);
            spec.commandLine()
                    .getOut()
                    .println(
                            json
                                    ? explanation.toJson()
                                    : explanation.toText(System.console() != null));
        }
        return 0;
    }

    private static @Nullable String name(@Nullable String community) {
        return community == null
                ? null
                : community.toLowerCase(Locale.ROOT).startsWith("r/")
                        ? community.substring(2)
                        : community;
    }
}
