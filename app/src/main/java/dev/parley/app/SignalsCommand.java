package dev.parley.app;

import dev.parley.signals.Registry;
import dev.parley.signals.RegistryListing;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Lists the registry.
@Command(
        name = "signals",
        mixinStandardHelpOptions = true,
        description = "Lists the registered signals.",
        footer = {"", "Example:  ./parley signals --json"})
final class SignalsCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--json", description = "one JSON array instead of a table")
    private boolean json;

    @Override
    public Integer call() {
        Registry registry = Registry.shipped();
        spec.commandLine()
                .getOut()
                .println(json ? RegistryListing.json(registry) : RegistryListing.table(registry));
        return 0;
    }
}
