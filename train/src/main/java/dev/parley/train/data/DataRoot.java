package dev.parley.train.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/// The folder that holds `data/` and `labels/`, and reading of its files whether compressed or not.
public record DataRoot(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SUFFIXES = List.of("", ".gz", ".zst");

    public DataRoot {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "data folder '"
                            + folder
                            + "' is not a folder; give --data or set PARLEY_DATA to the folder that holds data/ and labels/");
        }
    }

    /// The file of that relative name, plain, `.gz` or `.zst`.
    ///
    /// @throws IllegalArgumentException when none of the three exists
    public Path file(String name) {
        for (String suffix : SUFFIXES) {
            Path path = folder.resolve(name + suffix);
            if (Files.isRegularFile(path)) {
                return path;
            }
        }
        throw new IllegalArgumentException(
                "training file '" + name + "' (plain, .gz or .zst) is not in '" + folder + "'");
    }

    /// Every line of a text file.
    public void lines(String name, Consumer<String> each) {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(open(file(name)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                each.accept(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading '" + name + "' under '" + folder + "'", e);
        }
    }

    public List<String> lines(String name) {
        List<String> all = new ArrayList<>();
        lines(name, all::add);
        return all;
    }

    /// Every object of a JSON-lines file.
    public void json(String name, Consumer<JsonNode> each) {
        lines(
                name,
                line -> {
                    try {
                        if (!line.isBlank()) {
                            each.accept(JSON.readTree(line));
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(
                                "line of '" + name + "' is no JSON object", e);
                    }
                });
    }

    /// Rows of a comma- or tab-separated file with a header (RFC 4180).
    public List<TableRow> table(String name, char delimiter) {
        try (InputStream in = open(file(name))) {
            return TableRow.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), delimiter);
        } catch (IOException e) {
            throw new UncheckedIOException("reading '" + name + "' under '" + folder + "'", e);
        }
    }

    /// SHA-256 of a file as it lies, 64 hex digits, for model cards.
    public String sha256(String name) {
        try (DigestInputStream in =
                new DigestInputStream(
                        Files.newInputStream(file(name)), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static InputStream open(Path path) throws IOException {
        InputStream raw = Files.newInputStream(path);
        String name = path.getFileName().toString();
        if (name.endsWith(".gz")) {
            return new GZIPInputStream(raw, 1 << 16);
        }
        return name.endsWith(".zst") ? new ZstdInputStream(raw) : raw;
    }
}
