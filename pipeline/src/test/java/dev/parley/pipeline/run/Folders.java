package dev.parley.pipeline.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Looks into output folders.
final class Folders {
    private Folders() {}

    static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> !name.equals(".lock"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Content of all files that must be the same whenever and however often a run was started.
    static Map<String, String> results(Path folder) {
        Map<String, String> all = new TreeMap<>();
        for (String name : names(folder)) {
            if (!name.startsWith("report") && !name.equals("_progress.json")) {
                all.put(name, text(folder, name));
            }
        }
        return all;
    }

    static String text(Path folder, String name) {
        try {
            return new String(
                    Files.readAllBytes(folder.resolve(name)), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
