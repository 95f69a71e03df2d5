package dev.parley.app;

import dev.parley.annotators.catalog.ShippedAnnotators;
import dev.parley.annotators.head.Explain;
import dev.parley.knowledge.taxonomy.Taxonomies;
import dev.parley.models.artefact.ArtefactException;
import dev.parley.models.artefact.Artefacts;
import dev.parley.signals.Registry;
import dev.parley.signals.RegistryListing;
import dev.parley.signals.Vocabularies;
import dev.parley.signals.check.Problem;
import dev.parley.signals.check.RegistryCheck;
import dev.parley.signals.check.RegistryFile;
import dev.parley.signals.check.Surroundings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Checks signal definitions.
@Command(
        name = "registry",
        mixinStandardHelpOptions = true,
        description = "Checks the registry of signals.",
        footer = {"", "Example:  ./parley registry check registry"})
final class RegistryCommand {
    @Spec private CommandSpec spec;

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Validates every definition; exit code 3 when there are errors.")
    int check(
            @Parameters(
                            arity = "0..1",
                            description = "folder of definitions; the shipped ones by default")
                    @Nullable Path folder) {
        List<RegistryFile> files =
                folder == null ? Registry.shippedFiles() : Registry.files(folder);
        try (ShippedAnnotators catalog = Platform.catalog(Explain.NOTHING)) {
            List<Problem> problems =
                    RegistryCheck.against(
                                    Surroundings.unknown()
                                            .withAnnotators(catalog.names())
                                            .withVocabularies(
                                                    Set.of(
                                                            Taxonomies.IAB_CONTENT_3_1,
                                                            Vocabularies.BCP_47))
                                            .withArtefacts(RegistryCommand::hash))
                            .check(files);
            spec.commandLine().getOut().println(RegistryListing.problems(problems, files.size()));
            return problems.stream().anyMatch(Problem::isError) ? 3 : 0;
        }
    }

    private static Optional<String> hash(String name) {
        try {
            return Optional.of(
                    Artefacts.onClassPath(RegistryCommand.class.getClassLoader())
                            .load(name)
                            .ref()
                            .sha256());
        } catch (ArtefactException missing) {
            return Optional.empty();
        }
    }
}
