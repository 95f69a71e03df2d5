package dev.parley.train.head;

import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.Header;
import dev.parley.models.distil.PieceCounts;
import dev.parley.models.distil.StaticDistiller;
import dev.parley.models.embedding.StaticEmbedding;
import dev.parley.models.encoder.EncoderModel;
import dev.parley.train.data.DataRoot;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Distils the encoder into one static vector a vocabulary piece, weighted by how often posts use
/// it.
public final class StaticTrainer {
    private static final String POSTS = "data/reddit/topic_posts.jsonl";
    private static final int DIMENSIONS = 256;

    private StaticTrainer() {}

    public static Artefact train(DataRoot root, EncoderModel encoder) {
        PieceCounts counts = new PieceCounts(encoder.wordPiece());
        long[] posts = {0};
        root.json(
                POSTS,
                node -> {
                    if (posts[0]++ % 5 == 0) {
                        counts.add(
                                node.path("title").asText()
                                        + "\n"
                                        + node.path("selftext").asText());
                    }
                });
        float[] table =
                StaticDistiller.of(encoder).table(DIMENSIONS, counts, StaticDistiller.SMOOTHING);
        Header header =
                Header.of(
                                "static-bge-256",
                                StaticEmbedding.KIND,
                                LocalDate.now(ZoneOffset.UTC),
                                "one 256-number vector a WordPiece, distilled from bge-small-en-v1.5",
                                Header.Creator.here("0.1.0"))
                        .withTrainedOn(
                                List.of(
                                        new Header.Source("bge-small-en-v1.5", "MIT", 30_522, ""),
                                        new Header.Source(
                                                "piece frequencies of Reddit top-2013 posts",
                                                "PDDL-1.0",
                                                posts[0] / 5,
                                                root.sha256(POSTS))));
        return StaticEmbedding.artefact(header, table, DIMENSIONS);
    }
}
