package dev.parley.knowledge.gazetteer;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Reads the shipped table of names: gzip, tab-separated, `#` comments, no header.
///
/// Columns: name; canonical name (empty: the same); type `b`, `p` or `c`; a letter for each source;
/// Wikidata id (may be empty); count; lower-case rate in hundredths; letters of the leading brand
/// (may be empty).
final class NameTable {
    private static final String ID = "names-1";
    private static final String RESOURCE = "/gazetteer/names.tsv.gz";
    private static final int COLUMNS = 8;

    private NameTable() {}

    static Gazetteer shipped() {
        try (InputStream in = NameTable.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("class path has no " + RESOURCE);
            }
            byte[] bytes = in.readAllBytes();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Gazetteer.of(ID, HexFormat.of().formatHex(hash), read(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static List<GazetteerName> read(byte[] gzip) throws IOException {
        var names = new ArrayList<GazetteerName>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(new ByteArrayInputStream(gzip)),
                                StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.startsWith("#")) {
                    names.add(name(line, number));
                }
            }
        }
        return names;
    }

    private static GazetteerName name(String line, int number) {
        String[] row = line.split("\t", -1);
        if (row.length != COLUMNS) {
            throw new IllegalStateException(
                    "%s line %d has %d columns, expected %d"
                            .formatted(RESOURCE, number, row.length, COLUMNS));
        }
        return new GazetteerName(
                row[0],
                row[1].isEmpty() ? row[0] : row[1],
                type(row[2]),
                row[3].chars().mapToObj(letter -> source((char) letter)).toList(),
                row[4].isEmpty() ? null : row[4],
                Integer.parseInt(row[5]),
                Integer.parseInt(row[6]) / 100.0,
                row[7].isEmpty() ? 0 : Integer.parseInt(row[7]));
    }

    private static EntityType type(String letter) {
        return switch (letter) {
            case "b" -> EntityType.BRAND;
            case "p" -> EntityType.PRODUCT;
            case "c" -> EntityType.CREATIVE_WORK;
            default ->
                    throw new IllegalStateException(
                            "entity type '" + letter + "' is none of b, p, c");
        };
    }

    private static String source(char letter) {
        return switch (letter) {
            case 'o' -> "parley";
            case 'n' -> "name-suggestion-index";
            case 's' -> "simple-icons";
            case '5' -> "s-and-p-500-companies";
            case 'f' -> "financedatabase";
            case 'a' -> "us-car-models-data";
            case 'k' -> "camera-sensor-size-database";
            case 'd' -> "pc-part-dataset";
            default -> throw new IllegalStateException("source '" + letter + "' is unknown");
        };
    }
}
