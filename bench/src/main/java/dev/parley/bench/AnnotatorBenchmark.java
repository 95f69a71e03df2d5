package dev.parley.bench;

import dev.parley.annotators.catalog.ShippedAnnotators;
import dev.parley.annotators.head.Explain;
import dev.parley.core.Annotator;
import dev.parley.core.Document;
import dev.parley.core.Layer;
import dev.parley.core.Layers;
import dev.parley.models.artefact.Artefacts;
import dev.parley.models.encoder.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// One annotator on documents whose other layers are there already.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AnnotatorBenchmark {
    @Param({
        "mention.fast",
        "language",
        "conversation.type.fast",
        "emotion.fast",
        "topic.iab_content.fast",
        "encoder"
    })
    private String annotator = "";

    private final ShippedAnnotators catalog =
            ShippedAnnotators.open(
                    Artefacts.onClassPath(AnnotatorBenchmark.class.getClassLoader()),
                    Explain.NOTHING,
                    new Budget(2));
    private final List<Document> documents = Posts.documents();
    private final List<Layers> layers = new ArrayList<>();
    private int turn;

    @Setup
    public void prepare() {
        for (Document document : documents) {
            Layers ready = Layers.EMPTY;
            for (Layer<?> layer : catalog.get(annotator).needs()) {
                ready = filled(layer, document, ready);
            }
            layers.add(ready);
        }
    }

    private Layers filled(Layer<?> layer, Document document, Layers before) {
        if (before.find(layer).isPresent()) {
            return before;
        }
        Annotator<?> producer = catalog.producerOf(layer).orElseThrow();
        Layers ready = before;
        for (Layer<?> need : producer.needs()) {
            ready = filled(need, document, ready);
        }
        return with(producer, document, ready);
    }

    private static <T> Layers with(Annotator<T> producer, Document document, Layers ready) {
        return ready.with(producer.produces(), producer.annotate(document, ready));
    }

    @Benchmark
    public Object annotate() {
        turn = (turn + 1) % documents.size();
        return catalog.get(annotator).annotate(documents.get(turn), layers.get(turn));
    }

    @TearDown
    public void close() {
        catalog.close();
    }
}
