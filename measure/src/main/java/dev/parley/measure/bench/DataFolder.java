package dev.parley.measure.bench;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// The folder that holds the public sets. A file may lie there plain or as `.gz`, under its whole
/// path, or under any tail of that path: `opinion/goemotions/dev.tsv`, `goemotions/dev.tsv`,
/// `dev.tsv`; the longest one that exists is taken, plain before compressed.
public record DataFolder(Path root) {
    /// @throws MissingFileException when none of the names exists anywhere it may lie
    public Path find(String... names) {
        List<Path> tried = new ArrayList<>();
        for (String name : names) {
            for (String tail = name;
                    !tail.isEmpty();
                    tail = tail.substring(Math.max(tail.indexOf('/') + 1, 0))) {
                for (Path candidate : List.of(root.resolve(tail), root.resolve(tail + ".gz"))) {
                    if (Files.isRegularFile(candidate)) {
                        return candidate;
                    }
                    tried.add(candidate);
                }
                if (tail.indexOf('/') < 0) {
                    break;
                }
            }
        }
        throw new MissingFileException(root, names[0], tried);
    }

    /// The file as UTF-8 text, decompressed when its bytes say gzip.
    public BufferedReader reader(String... names) throws IOException {
        return new BufferedReader(
                new InputStreamReader(stream(find(names)), StandardCharsets.UTF_8));
    }

    /// The file's lines, without an empty one at the end.
    public List<String> lines(String... names) throws IOException {
        try (BufferedReader in = reader(names)) {
            return in.lines().toList();
        }
    }

    private static InputStream stream(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            in.mark(2);
            boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            return gzip ? new GZIPInputStream(in) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
