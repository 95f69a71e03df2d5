package dev.parley.pipeline.run;

import dev.parley.core.Document;
import dev.parley.pipeline.AnnotatorFailure;
import dev.parley.pipeline.Pipeline;
import dev.parley.pipeline.StageTime;
import dev.parley.pipeline.output.Format;
import dev.parley.pipeline.output.ProvenanceKeys;
import dev.parley.pipeline.output.Rendered;
import dev.parley.signals.SignalValue;
import dev.parley.text.Cleaner;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/// Cleans, annotates and renders batches. Thread-safe.
final class BatchAnnotator {
    /// Code of the reject for a value that cannot be written.
    static final String NOT_WRITABLE = "value_not_writable";

    private static final int EXCERPT = 120;

    private final Pipeline pipeline;
    private final Set<Format> formats;
    private final boolean evidence;
    private final boolean strict;
    private final ProvenanceKeys keys;
    private final BooleanSupplier stopped;
    private final List<StageTime> before;
    private final LongAdder cleanNanos = new LongAdder();
    private final LongAdder renderNanos = new LongAdder();
    private final LongAdder documents = new LongAdder();

    BatchAnnotator(
            Pipeline pipeline, RunOptions options, ProvenanceKeys keys, BooleanSupplier stopped) {
        this.pipeline = pipeline;
        this.before = pipeline.times();
        this.formats = options.formats();
        this.evidence = options.evidence();
        this.strict = options.strict();
        this.keys = keys;
        this.stopped = stopped;
    }

    /// @throws RunException in strict mode, when an annotator fails
    Answers annotate(Batch batch) {
        Rendered rendered = new Rendered(formats, evidence, keys);
        Tally tally = new Tally();
        ByteArrayOutputStream rejects = new ByteArrayOutputStream();
        for (Feed.Item item : batch.items()) {
            if (stopped.getAsBoolean()) {
                break;
            }
            switch (item) {
                case Feed.Accepted accepted -> annotate(accepted, rendered, tally, rejects);
                case Feed.Rejected rejected -> reject(rejected, tally, rejects);
            }
        }
        return new Answers(batch, rendered, rejects.toByteArray(), tally);
    }

    private void annotate(
            Feed.Accepted item, Rendered rendered, Tally tally, ByteArrayOutputStream rejects) {
        try {
            long start = System.nanoTime();
            Document document = Cleaner.of().clean(item.utterance(), item.thread());
            cleanNanos.add(System.nanoTime() - start);
            List<SignalValue> values = pipeline.annotate(document);
            start = System.nanoTime();
            rendered.add(item.utterance(), values);
            renderNanos.add(System.nanoTime() - start);
            documents.increment();
            tally.addAnnotated(item.utterance().source().length(), values);
        } catch (AnnotatorFailure e) {
            reject(failure(item, AnnotatorFailure.CODE, e), tally, rejects);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            reject(failure(item, NOT_WRITABLE, e), tally, rejects);
        }
    }

    private Feed.Rejected failure(Feed.Accepted item, String code, RuntimeException e) {
        String message = String.valueOf(e.getMessage());
        if (strict) {
            throw new RunException(
                    RunException.Code.FAILED,
                    "%s (input '%s', line %d); correct it, or run without -D%s to record it and go on"
                            .formatted(message, item.input(), item.line(), RunOptions.STRICT),
                    e);
        }
        String source = item.utterance().source();
        String excerpt = source.substring(0, Math.min(EXCERPT, source.length()));
        return new Feed.Rejected(
                item.input(), item.line(), item.utterance().id(), code, message, excerpt);
    }

    private static void reject(Feed.Rejected reject, Tally tally, ByteArrayOutputStream rejects) {
        tally.addReject(reject);
        rejects.writeBytes(RejectLine.of(reject));
    }

    /// Time in cleaning, in every annotator and in rendering, over all threads.
    List<StageTime> times() {
        List<StageTime> times = new ArrayList<>();
        times.add(new StageTime("clean", documents.sum(), cleanNanos.sum()));
        List<StageTime> now = pipeline.times();
        for (int i = 0; i < now.size(); i++) {
            times.add(now.get(i).since(before.get(i)));
        }
        times.add(new StageTime("render", documents.sum(), renderNanos.sum()));
        return times;
    }
}
