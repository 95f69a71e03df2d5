package dev.parley.text.language;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How often a language uses one, two and three characters in a row, letter case folded; a space
/// stands for a word's edge.
///
/// The counts are those of the Optimaize language detector (Apache-2.0), which counted Wikipedia
/// and, for short text, messages.
record Profile(Map<String, Double> frequency) {
    private static final JsonFactory JSON = new JsonFactory();

    /// Reads a language's counts: those of short texts when there are any, for they fit informal
    /// writing.
    static Profile read(String language) {
        for (String folder : new String[] {"/languages.shorttext/", "/languages/"}) {
            try (@Nullable InputStream in = Profile.class.getResourceAsStream(folder + language)) {
                if (in != null) {
                    return parse(in);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException(
                "the class path has no language profile '"
                        + language
                        + "'; is the jar language-detector on it?");
    }

    private static Profile parse(InputStream in) throws IOException {
        Map<String, Double> frequency = new HashMap<>();
        double[] totals = new double[4];
        try (JsonParser parser = JSON.createParser(in)) {
            parser.nextToken();
            String name;
            while ((name = parser.nextFieldName()) != null) {
                JsonToken value = parser.nextToken();
                if (!name.equals("freq") || value != JsonToken.START_OBJECT) {
                    parser.skipChildren();
                    continue;
                }
                String gram;
                while ((gram = parser.nextFieldName()) != null) {
                    parser.nextToken();
                    String folded = fold(gram);
                    if (folded.length() <= 3) {
                        frequency.merge(folded, (double) parser.getLongValue(), Double::sum);
                        totals[folded.length()] += parser.getLongValue();
                    }
                }
            }
        }
        frequency.replaceAll((gram, count) -> count / totals[gram.length()]);
        // Not Map.copyOf: its order changes from start to start, and with it the sums over it.
        return new Profile(Collections.unmodifiableMap(frequency));
    }

    private static String fold(String gram) {
        StringBuilder folded = new StringBuilder(gram.length());
        gram.chars().forEach(c -> folded.append((char) Character.toLowerCase(c)));
        return folded.toString();
    }

    double of(String gram) {
        return frequency.getOrDefault(gram, 0.0);
    }
}
