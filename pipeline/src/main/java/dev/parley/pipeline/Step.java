package dev.parley.pipeline;

import dev.parley.core.Annotator;
import dev.parley.core.Document;
import dev.parley.core.Layers;
import java.util.concurrent.atomic.LongAdder;

/// One annotator in a plan, with the time that it has taken on all threads.
final class Step<T> {
    private final Annotator<T> annotator;
    private final LongAdder nanos = new LongAdder();
    private final LongAdder documents = new LongAdder();

    private Step(Annotator<T> annotator) {
        this.annotator = annotator;
    }

    static <T> Step<T> of(Annotator<T> annotator) {
        return new Step<>(annotator);
    }

    /// @throws AnnotatorFailure when the annotator throws or runs out of stack
    Layers run(Document document, Layers layers) {
        long start = System.nanoTime();
        try {
            return layers.with(annotator.produces(), annotator.annotate(document, layers));
        } catch (RuntimeException | StackOverflowError e) {
            throw new AnnotatorFailure(annotator.name(), document.id(), e);
        } finally {
            nanos.add(System.nanoTime() - start);
            documents.increment();
        }
    }

    String name() {
        return annotator.name();
    }

    StageTime time() {
        return new StageTime(annotator.name(), documents.sum(), nanos.sum());
    }
}
