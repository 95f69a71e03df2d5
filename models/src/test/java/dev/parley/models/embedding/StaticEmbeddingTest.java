package dev.parley.models.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.ArtefactException;
import dev.parley.models.artefact.Header;
import dev.parley.models.head.PieceShares;
import dev.parley.models.wordpiece.WordPiece;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StaticEmbeddingTest {
    private static final int D = 8;
    private static final Header HEADER =
            Header.of(
                    "table",
                    "",
                    LocalDate.of(2026, 1, 2),
                    "A test.",
                    new Header.Creator("0", "21", "Linux", "amd64"));

    private static Artefact table() {
        Random random = new Random(5);
        float[] vectors = new float[WordPiece.bgeSmall().vocabulary().size() * D];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = (float) random.nextGaussian();
        }
        return StaticEmbedding.artefact(HEADER, vectors, D);
    }

    @Test
    void text_isTheDirectionOfItsPiecesTogether() {
        StaticEncoding encoding = StaticEmbedding.read(table()).encode("red shoes, red bags");

        float[] sum = new float[D];
        for (int i = 0; i < encoding.pieces().size(); i++) {
            encoding.addPiece(i, 1, sum);
        }
        double length = 0;
        for (int d = 0; d < D; d++) {
            assertThat(encoding.pooled()[d])
                    .isCloseTo((float) (sum[d] / encoding.norm()), within(1e-6f));
            length += encoding.pooled()[d] * encoding.pooled()[d];
        }
        assertThat(length).isCloseTo(1, within(1e-5));
    }

    @Test
    void shares_sumToTheScore() {
        StaticEncoding encoding =
                StaticEmbedding.read(table()).encode("a quiet keyboard for the office");
        float[] weights = {1, -2, 3, 0, 0.5f, 1, 1, -1};
        PieceShares shares = PieceShares.of(encoding);

        double sum = 0;
        double score = 0;
        for (int i = 0; i < encoding.pieces().size(); i++) {
            sum += shares.share(i, weights);
        }
        for (int d = 0; d < D; d++) {
            score += weights[d] * encoding.pooled()[d];
        }
        assertThat(sum).isCloseTo(score, within(1e-5));
    }

    @Test
    void emptyText_isTheZeroVector() {
        StaticEncoding encoding = StaticEmbedding.read(table()).encode("");

        assertThat(encoding.pooled()).containsOnly(0f);
        assertThat(PieceShares.of(encoding).count()).isZero();
    }

    @Test
    void tableOfAnotherVocabulary_isRefused() {
        Artefact small = StaticEmbedding.artefact(HEADER, new float[3 * D], D);

        assertThatThrownBy(() -> StaticEmbedding.read(small))
                .isInstanceOf(ArtefactException.class)
                .hasMessageContaining("has vectors for 3 pieces; the vocabulary has 30522");
        assertThatThrownBy(
                        () -> StaticEmbedding.read(Artefact.of(HEADER.withKind("x/1"), List.of())))
                .isInstanceOf(ArtefactException.class);
    }
}
