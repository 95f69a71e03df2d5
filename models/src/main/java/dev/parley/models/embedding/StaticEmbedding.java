package dev.parley.models.embedding;

import dev.parley.core.ArtefactRef;
import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.ArtefactException;
import dev.parley.models.artefact.Header;
import dev.parley.models.artefact.QuantisedRows;
import dev.parley.models.wordpiece.Pieces;
import dev.parley.models.wordpiece.WordPiece;

/// A table with one vector a vocabulary piece, in signed bytes; a piece's weight (rare pieces count
/// more) is in its vector. Immutable; one pass over a text, linear, no native code.
public final class StaticEmbedding {
    /// The kind of artefact that holds a table.
    public static final String KIND = "static-embedding/1";

    private final WordPiece wordPiece;
    private final QuantisedRows table;
    private final ArtefactRef ref;

    private StaticEmbedding(WordPiece wordPiece, QuantisedRows table, ArtefactRef ref) {
        this.wordPiece = wordPiece;
        this.table = table;
        this.ref = ref;
    }

    /// Reads a table for the vocabulary of bge-small.
    ///
    /// @throws ArtefactException when the artefact is no table or one of another vocabulary
    public static StaticEmbedding read(Artefact artefact) {
        WordPiece wordPiece = WordPiece.bgeSmall();
        QuantisedRows table = QuantisedRows.read(artefact.require(KIND), "pieces");
        if (table.rows() != wordPiece.vocabulary().size()) {
            throw new ArtefactException(
                    ArtefactException.Code.BAD_HEADER,
                    "artefact '"
                            + artefact.header().name()
                            + "' has vectors for "
                            + table.rows()
                            + " pieces; the vocabulary has "
                            + wordPiece.vocabulary().size());
        }
        return new StaticEmbedding(wordPiece, table, artefact.ref());
    }

    /// The artefact of a table.
    ///
    /// @param vectors one row a piece of bge-small's vocabulary; zeros for pieces that shall not
    ///   count
    public static Artefact artefact(Header header, float[] vectors, int dimensions) {
        int rows = vectors.length / dimensions;
        return Artefact.of(
                header.withKind(KIND),
                QuantisedRows.of(vectors, rows, dimensions).tensors("pieces"));
    }

    public ArtefactRef ref() {
        return ref;
    }

    /// Numbers in a vector.
    public int dimensions() {
        return table.columns();
    }

    public StaticEncoding encode(CharSequence text) {
        return encode(wordPiece.pieces(text));
    }

    /// The mean direction of the pieces' vectors.
    public StaticEncoding encode(Pieces pieces) {
        float[] sum = new float[table.columns()];
        for (int i = 0; i < pieces.size(); i++) {
            table.addTo(sum, pieces.id(i), 1);
        }
        double square = 0;
        for (float v : sum) {
            square += (double) v * v;
        }
        double norm = Math.sqrt(square);
        for (int d = 0; norm > 0 && d < sum.length; d++) {
            sum[d] = (float) (sum[d] / norm);
        }
        return new StaticEncoding(pieces, table, sum, norm);
    }
}
