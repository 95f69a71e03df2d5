package dev.parley.app;

import dev.parley.core.Tier;
import dev.parley.train.ShippedModels;
import dev.parley.train.data.DataRoot;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Trains the shipped models from their data.
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Trains models and writes them as artefacts.",
        footer = {
            "",
            "Example:  ./parley train sentiment --tier accurate --data DIR --out artefacts"
        })
final class TrainCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(arity = "1..*", description = "model names, or all")
    private List<String> models;

    @Option(
            names = "--tier",
            defaultValue = "accurate",
            description = "fast or accurate (default: ${DEFAULT-VALUE})")
    private String tier;

    @Option(
            names = "--data",
            defaultValue = "${env:PARLEY_DATA}",
            required = true,
            description = "folder that holds data/ and labels/ (default: PARLEY_DATA)")
    private Path data;

    @Option(
            names = "--out",
            defaultValue = "artefacts",
            description = "folder of artefacts (default: ${DEFAULT-VALUE})")
    private Path out;

    @Option(
            names = "--cache",
            defaultValue = "out/cache",
            description = "folder for encoder vectors (default: ${DEFAULT-VALUE})")
    private Path cache;

    @Override
    public Integer call() {
        ShippedModels trainer =
                new ShippedModels(
                        new DataRoot(data), out, cache, spec.commandLine().getErr()::println);
        List<String> names = models.equals(List.of("all")) ? ShippedModels.NAMES : models;
        for (String name : names) {
            trainer.train(name, Tier.of(tier));
        }
        return 0;
    }
}
