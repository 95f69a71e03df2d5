package dev.parley.text.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds out what an input is and opens the reader for it.
final class InputOpener {
    private static final String DELIMITERS = "\t,;|";

    private InputOpener() {}

    static UtteranceReader open(Source source, ReadOptions options) {
        Input input = Input.open(source);
        try {
            return reader(input, options);
        } catch (RuntimeException e) {
            input.close();
            throw e;
        }
    }

    private static UtteranceReader reader(Input input, ReadOptions options) {
        byte[] head = input.head();
        refuse(input, head);
        if (Magic.isParquet(head)) {
            return ParquetRecords.open(input, options);
        }
        if (Magic.isUtf8Mark(head)) {
            skipMark(input);
        }
        int skip = Magic.isUtf8Mark(head) ? 3 : 0;
        String start = new String(head, skip, head.length - skip, StandardCharsets.UTF_8);
        if (start.isBlank()
                && head.length < Input.HEAD
                && (input.isEmpty() || !start.isEmpty() || skip > 0)) {
            return new EmptyReader(input);
        }
        if (isJsonStream(start)) {
            return new JsonStreamReader(input, options);
        }
        if (isJsonLines(start)) {
            return new JsonLinesReader(input, options);
        }
        Optional<Character> delimiter = delimiter(input.source().name(), start, options.fields());
        return delimiter.isPresent()
                ? CsvReader.open(input, delimiter.get(), options)
                : new TextLinesReader(input, options);
    }

    private static void refuse(Input input, byte[] head) {
        String name = input.source().name();
        Magic.foreign(head)
                .ifPresent(kind -> {
                    throw new InputException(
                            "input.archive",
                            "'"
                                    + name
                                    + "' is a "
                                    + kind
                                    + "; unpack it, or pack it as gzip or zstd");
                });
        if (Magic.isUtf16(head)) {
            throw new InputException(
                    "input.encoding",
                    "'"
                            + name
                            + "' is UTF-16; convert it to UTF-8, such as with iconv -f UTF-16 -t UTF-8");
        }
        if (!Magic.isParquet(head) && Magic.isBinary(head)) {
            throw new InputException(
                    "input.binary",
                    "'"
                            + name
                            + "' is not text; allowed: JSON lines, JSON, CSV, TSV, Parquet, text lines, plain or packed with gzip or zstd");
        }
    }

    private static void skipMark(Input input) {
        try {
            input.stream().skipNBytes(3);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// An array, or an object whose first line is not all of it and whose second line is no object.
    private static boolean isJsonStream(String start) {
        String text = start.stripLeading();
        if (text.startsWith("[")) {
            String rest = text.substring(1).stripLeading();
            return rest.startsWith("{") || rest.startsWith("]");
        }
        List<String> lines = text.lines().filter(l -> !l.isBlank()).limit(2).toList();
        return text.startsWith("{")
                && lines.size() == 2
                && !isObject(lines.get(0))
                && !lines.get(1).stripLeading().startsWith("{");
    }

    /// At least half of the first lines are objects; a last line that the head cut off does not
    // count.
    private static boolean isJsonLines(String start) {
        List<String> lines = start.lines().filter(l -> !l.isBlank()).limit(20).toList();
        if (lines.size() == 1) {
            return start.stripLeading().startsWith("{");
        }
        long objects = lines.stream().filter(InputOpener::isObject).count();
        return objects * 2 >= lines.size() || (objects > 0 && lines.get(0).startsWith("{"));
    }

    private static boolean isObject(String line) {
        String bare = line.strip();
        return bare.startsWith("{") && bare.endsWith("}");
    }

    /// The delimiter of a table. A table is told by the name of the input or by a header that names
    // at
    /// least two known fields.
    private static Optional<Character> delimiter(String name, String start, FieldMap fields) {
        String header = start.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        char best = ',';
        int bestKnown = 0;
        int bestCount = 0;
        for (char d : DELIMITERS.toCharArray()) {
            String[] cells = header.split(java.util.regex.Pattern.quote(String.valueOf(d)), -1);
            int known = 0;
            for (String cell : cells) {
                known += fields.find(unquote(cell)) != null ? 1 : 0;
            }
            if (known > bestKnown || (known == bestKnown && cells.length > bestCount)) {
                best = d;
                bestKnown = known;
                bestCount = cells.length;
            }
        }
        boolean text = false;
        for (String cell : header.split(java.util.regex.Pattern.quote(String.valueOf(best)), -1)) {
            text |= fields.isText(unquote(cell));
        }
        @Nullable Character named = named(name);
        boolean table = named != null || (bestKnown >= 2 && text && bestCount >= 2);
        return table
                ? Optional.of(bestCount < 2 && named != null ? named : best)
                : Optional.empty();
    }

    private static @Nullable Character named(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replaceAll("\\.(gz|zst)$", "");
        return lower.endsWith(".tsv")
                ? Character.valueOf('\t')
                : lower.endsWith(".csv") ? Character.valueOf(',') : null;
    }

    private static String unquote(String cell) {
        String bare = cell.strip();
        return bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"")
                ? bare.substring(1, bare.length() - 1)
                : bare;
    }
}
