package dev.parley.train.data;

import dev.parley.core.Risk;
import dev.parley.core.Utterance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The project's own labels, kept by id without text (`labels/annotated.tsv`): the texts are looked
/// up in the data sets that they are from.
///
/// Columns: id, pass, conversation type, commercial intent, sentiment, suitability
/// (`category:risk,…` or `-`), promotional (0 or 1), topics (IAB ids, best first, or `-` where they
/// were not labelled), stratum, chance of being drawn. Only the first pass teaches; the second
/// measures how far annotators agree.
public final class AnnotatedPosts {
    /// Where the labels are on the class path.
    public static final String RESOURCE = "labels/annotated.tsv";

    private static final String COMMENTS = "data/opinion/goemotions/train.tsv";
    private static final String COMMENT_ID = "goemotions-";

    private AnnotatedPosts() {}

    /// All labelled utterances, in order of the file.
    ///
    /// @throws IllegalArgumentException when the text of a labelled id is not in the data
    public static List<LabelledPost> read(DataRoot root) {
        List<String[]> rows = rows();
        Map<String, Utterance> texts =
                texts(root, rows.stream().map(row -> row[0]).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> {
                    Utterance utterance = texts.get(row[0]);
                    if (utterance == null) {
                        throw new IllegalArgumentException(
                                "the text of labelled post '"
                                        + row[0]
                                        + "' is in no file of the posts of 2013 under '"
                                        + root.folder()
                                        + "'; the data set is another version or incomplete");
                    }
                    return of(row, utterance);
                })
                .toList();
    }

    private static Map<String, Utterance> texts(DataRoot root, Set<String> wanted) {
        Map<String, Utterance> texts = new HashMap<>();
        for (String file : TopPosts.FILES) {
            root.json(
                    file,
                    node -> {
                        String id = node.path("id").asText();
                        if (wanted.contains(id)) {
                            texts.putIfAbsent(
                                    id,
                                    Utterance.post(
                                            id,
                                            node.path("subreddit").asText(),
                                            node.path("title").asText(),
                                            node.path("selftext").asText()));
                        }
                    });
        }
        root.lines(
                COMMENTS,
                line -> {
                    String[] cells = line.split("\t");
                    String id = COMMENT_ID + cells[2];
                    if (wanted.contains(id)) {
                        texts.put(id, comment(id, cells[0]));
                    }
                });
        return texts;
    }

    private static Utterance comment(String id, String text) {
        return new Utterance(id, Utterance.Kind.COMMENT, id, null, null, null, "", text);
    }

    private static LabelledPost of(String[] row, Utterance utterance) {
        Map<String, Risk> suitability = new TreeMap<>();
        if (!row[5].equals("-")) {
            for (String pair : row[5].split(",")) {
                String[] parts = pair.split(":");
                suitability.put(parts[0], Risk.of(parts[1]));
            }
        }
        return new LabelledPost(
                utterance,
                row[8],
                row[2],
                row[3],
                row[4],
                row[7].equals("-") ? List.of() : List.of(row[7].split(",")),
                suitability,
                row[6].equals("1"),
                List.of());
    }

    /// SHA-256 of the label file, 64 hex digits.
    public static String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static List<String[]> rows() {
        return new String(bytes(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split("\t"))
                .filter(row -> row[1].equals("1"))
                .toList();
    }

    private static byte[] bytes() {
        try (InputStream in = AnnotatedPosts.class.getResourceAsStream("/" + RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("'" + RESOURCE + "' is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading '" + RESOURCE + "'", e);
        }
    }
}
