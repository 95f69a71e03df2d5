package dev.parley.signals;

import dev.parley.signals.check.Nearest;
import dev.parley.signals.check.Problem;
import dev.parley.signals.check.RegistryCheck;
import dev.parley.signals.check.RegistryFile;
import dev.parley.signals.check.RegistryReading;
import dev.parley.signals.check.Surroundings;
import dev.parley.signals.definition.SignalDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// All signals that may be computed, by name. Immutable. Nothing is computed that is not in a
/// registry.
public final class Registry {
    /// Where a registry lies on the class path, with a file `index` that names its files, one a
    /// line.
    public static final String RESOURCES = "registry/signals/";

    private final Map<String, SignalDefinition> signals;

    private Registry(Map<String, SignalDefinition> signals) {
        this.signals = Collections.unmodifiableMap(signals);
    }

    /// A registry of these definitions, whose sense is not checked.
    ///
    /// @throws IllegalArgumentException when two have one name
    public static Registry of(List<SignalDefinition> definitions) {
        Map<String, SignalDefinition> byName = new TreeMap<>();
        for (SignalDefinition definition : definitions) {
            if (byName.putIfAbsent(definition.name(), definition) != null) {
                throw new IllegalArgumentException(
                        "signal '" + definition.name() + "' is defined twice; keep one");
            }
        }
        return new Registry(byName);
    }

    /// The registry in a folder of YAML files, or in its subfolder `signals`.
    ///
    /// @throws RegistryException with all errors that the files alone can show
    /// @throws UncheckedIOException when the folder or a file cannot be read
    public static Registry load(Path dir) {
        return of(dir.toString(), files(dir));
    }

    /// The registry that comes with this software.
    ///
    /// @throws RegistryException when it has errors, which its tests rule out
    public static Registry shipped() {
        return of("of this release", shippedFiles());
    }

    private static Registry of(String name, List<RegistryFile> files) {
        RegistryReading reading = RegistryCheck.against(Surroundings.unknown()).read(files);
        if (reading.hasErrors()) {
            throw new RegistryException(
                    name, reading.problems().stream().filter(Problem::isError).toList());
        }
        return of(reading.signals());
    }

    /// The files of a registry's folder, for [RegistryCheck].
    public static List<RegistryFile> files(Path dir) {
        Path inner = dir.resolve("signals");
        try {
            return RegistryFile.folder(Files.isDirectory(inner) ? inner : dir);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the registry folder '"
                            + dir
                            + "' cannot be read; give the folder with the YAML files",
                    e);
        }
    }

    /// The files that come with this software, for [RegistryCheck].
    public static List<RegistryFile> shippedFiles() {
        List<RegistryFile> files = new ArrayList<>();
        for (String name :
                resource(RESOURCES + "index").lines().filter(l -> !l.isBlank()).toList()) {
            files.add(new RegistryFile(RESOURCES + name, resource(RESOURCES + name)));
        }
        return List.copyOf(files);
    }

    private static String resource(String path) {
        try (InputStream in = Registry.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(
                        "'"
                                + path
                                + "' is missing from the class path; build the module signals again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("'" + path + "' cannot be read", e);
        }
    }

    /// All definitions, by name.
    public List<SignalDefinition> signals() {
        return List.copyOf(signals.values());
    }

    public Optional<SignalDefinition> find(String name) {
        return Optional.ofNullable(signals.get(name));
    }

    /// The definition of that name.
    ///
    /// @throws IllegalArgumentException when there is none; the message names the nearest
    public SignalDefinition require(String name) {
        return find(name)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "there is no signal '%s'; %s (./parley signals lists them)"
                                        .formatted(name, Nearest.hint(name, signals.keySet()))));
    }
}
