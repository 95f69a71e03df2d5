package dev.parley.knowledge.taxonomy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// A tab-separated class-path table: `#` comments, one header line, rows of equal width.
///
/// @param sha256 of the whole file
record Table(List<List<String>> rows, String sha256) {

    /// @throws IllegalStateException when the table is missing or is not of this shape: a broken
    ///   build, not a mistake of the caller
    static Table read(String resource, String... columns) {
        try (InputStream in = Table.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("class path has no " + resource);
            }
            byte[] bytes = in.readAllBytes();
            String hash =
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new Table(
                    rows(resource, new String(bytes, StandardCharsets.UTF_8), columns), hash);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static List<List<String>> rows(String resource, String text, String[] columns) {
        var rows = new ArrayList<List<String>>();
        boolean header = true;
        int line = 0;
        for (String read : text.split("\n")) {
            line++;
            if (read.startsWith("#")) {
                continue;
            }
            List<String> row = List.of(read.split("\t", -1));
            if (row.size() != columns.length) {
                throw new IllegalStateException(
                        "%s line %d has %d columns, expected %s"
                                .formatted(resource, line, row.size(), List.of(columns)));
            }
            if (header) {
                if (!row.equals(List.of(columns))) {
                    throw new IllegalStateException(
                            resource + " has columns " + row + ", expected " + List.of(columns));
                }
                header = false;
            } else {
                rows.add(row);
            }
        }
        return rows;
    }
}
