package dev.parley.signals.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// One file of the registry, read but not understood.
///
/// @param name how to call it in messages; its last part is the file name
public record RegistryFile(String name, String text) {
    private static final String EXTENSION = ".yaml";

    /// All YAML files of a folder, by name. Files of other kinds are left alone.
    ///
    /// @throws IOException when the folder is missing or a file cannot be read
    public static List<RegistryFile> folder(Path dir) throws IOException {
        List<Path> paths;
        try (Stream<Path> entries = Files.list(dir)) {
            paths = entries.filter(p -> isYaml(p.toString())).sorted().toList();
        }
        List<RegistryFile> files = new java.util.ArrayList<>();
        for (Path path : paths) {
            files.add(
                    new RegistryFile(
                            path.toString(),
                            new String(Files.readAllBytes(path), StandardCharsets.UTF_8)));
        }
        return List.copyOf(files);
    }

    private static boolean isYaml(String name) {
        return name.endsWith(EXTENSION) || name.endsWith(".yml");
    }

    /// The last part of the name, such as `sentiment.yaml`.
    public String fileName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /// What the signal in this file must be called.
    public String expectedName() {
        String file = fileName();
        return file.endsWith(EXTENSION)
                ? file.substring(0, file.length() - EXTENSION.length())
                : file;
    }
}
