package dev.parley.bench;

import dev.parley.core.Document;
import dev.parley.core.Utterance;
import dev.parley.models.artefact.Artefacts;
import dev.parley.models.embedding.StaticEmbedding;
import dev.parley.models.hashed.FeatureHasher;
import dev.parley.models.hashed.Hashing;
import dev.parley.models.wordpiece.WordPiece;
import dev.parley.text.Cleaner;
import dev.parley.text.Tokenizer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// From a source text to the features of the fast tier; each call takes the next of a few posts of
/// about 75 words.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TextBenchmark {
    private final List<Document> documents = Posts.documents();
    private final Cleaner cleaner = Cleaner.of();
    private final WordPiece wordPiece = WordPiece.bgeSmall();
    private final FeatureHasher hasher = FeatureHasher.of(Hashing.DEFAULT);
    private final StaticEmbedding embedding =
            StaticEmbedding.read(
                    Artefacts.onClassPath(TextBenchmark.class.getClassLoader())
                            .load("static-bge-256"));
    private int turn;

    private Document next() {
        turn = (turn + 1) % documents.size();
        return documents.get(turn);
    }

    @Benchmark
    public Object clean() {
        Utterance utterance = next().utterance();
        return cleaner.clean(utterance);
    }

    @Benchmark
    public Object tokens() {
        return Tokenizer.tokens(next().text());
    }

    @Benchmark
    public Object wordPieces() {
        return wordPiece.pieces(next().text());
    }

    @Benchmark
    public Object staticVector() {
        return embedding.encode(next().text()).pooled();
    }

    @Benchmark
    public Object hashedFeatures() {
        return hasher.features(next());
    }
}
