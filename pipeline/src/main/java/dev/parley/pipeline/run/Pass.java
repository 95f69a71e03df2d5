package dev.parley.pipeline.run;

import dev.parley.pipeline.StageTime;
import dev.parley.pipeline.output.ProvenanceKeys;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// One start of a run: from where the journal stands to the end of the inputs, or to a stop.
final class Pass {
    private static final int BATCHES_PER_THREAD = 4;

    private final RunFolder folder;
    private final RunOptions options;
    private final Progress progress;
    private final Journal before;
    private final Stop stop;
    private final BatchAnnotator annotator;
    private final BlockingQueue<Ticket> order;
    private volatile boolean failed;
    private volatile long readNanos;

    /// What the reading thread hands on, in the order of the input.
    private sealed interface Ticket {
        record Work(Future<Answers> answers) implements Ticket {}

        record End(long digest, boolean complete) implements Ticket {}

        record Broken(Exception cause) implements Ticket {}
    }

    Pass(Runner runner, RunFolder folder, Journal before, ProvenanceKeys keys, Stop stop) {
        this.folder = folder;
        this.options = runner.options();
        this.progress = runner.progress();
        this.before = before;
        this.stop = stop;
        this.annotator = new BatchAnnotator(runner.pipeline(), options, keys, this::stopping);
        this.order = new ArrayBlockingQueue<>(options.threads() * BATCHES_PER_THREAD);
    }

    private boolean stopping() {
        return failed || stop.asked();
    }

    /// @return the journal at the end; not finished when a stop came first
    Journal run(Feed feed) throws IOException {
        Parts parts = new Parts(folder, options.formats(), before, this::times);
        parts.begin();
        ExecutorService workers = Executors.newFixedThreadPool(options.threads(), named());
        Thread reader = Thread.ofPlatform().name("parley-read").start(() -> read(feed, workers));
        boolean done = false;
        try {
            done = write(parts, feed);
        } finally {
            if (!done) {
                failed = true;
                drain(reader);
                parts.abandon();
            }
            join(reader);
            workers.shutdown();
            await(workers);
        }
        return parts.journal();
    }

    private void read(Feed feed, ExecutorService workers) {
        try {
            BatchReader batches = new BatchReader(feed, options.partRecords());
            batches.skip(before);
            while (!stopping()) {
                Optional<Batch> batch = batches.next();
                readNanos = batches.nanos();
                if (batch.isEmpty()) {
                    order.put(new Ticket.End(batches.digest(), true));
                    return;
                }
                order.put(new Ticket.Work(workers.submit(() -> annotator.annotate(batch.get()))));
            }
            order.put(new Ticket.End(batches.digest(), false));
        } catch (IOException | RuntimeException e) {
            put(new Ticket.Broken(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(Ticket ticket) {
        try {
            order.put(ticket);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether the end of the inputs was reached
    private boolean write(Parts parts, Feed feed) throws IOException {
        long start = System.nanoTime();
        long total = feed.inputs().stream().mapToLong(input -> input.bytes().orElse(0L)).sum();
        long records = 0;
        while (true) {
            Ticket ticket = uninterrupted(order::take);
            boolean end = false;
            boolean complete = false;
            switch (ticket) {
                case Ticket.Work work -> {
                    Answers answers = answers(work.answers());
                    if (stop.asked()) {
                        return false;
                    }
                    parts.add(answers);
                    records += answers.batch().items().size();
                }
                case Ticket.End last -> {
                    end = true;
                    complete = last.complete() && !stop.asked();
                    if (complete) {
                        parts.finish(last.digest());
                    }
                }
                case Ticket.Broken broken -> throw broken(broken.cause());
            }
            progress.update(
                    new Progress.State(
                            records,
                            before.records(),
                            feed.bytesRead(),
                            total,
                            System.nanoTime() - start,
                            end));
            if (end) {
                return complete;
            }
        }
    }

    private static RuntimeException broken(Exception cause) {
        return switch (cause) {
            case RunException run -> run;
            case IOException io ->
                    new RunException(
                            RunException.Code.INPUT_UNREADABLE,
                            "the inputs cannot be read further: "
                                    + Runner.reason(io)
                                    + ". Complete parts are kept; run the same command to go on",
                            io);
            default -> failure(cause);
        };
    }

    private static RunException failure(Throwable cause) {
        return new RunException(
                RunException.Code.FAILED,
                "the run failed: "
                        + cause
                        + ". Complete parts are kept; run the same command to go on",
                cause);
    }

    private static Answers answers(Future<Answers> future) {
        return uninterrupted(() -> {
            try {
                return future.get();
            } catch (ExecutionException e) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                throw cause instanceof RunException run ? run : failure(cause);
            }
        });
    }

    private List<StageTime> times() {
        List<StageTime> times = new ArrayList<>();
        List<StageTime> rest = annotator.times();
        times.add(new StageTime("read", rest.getFirst().documents(), readNanos));
        times.addAll(rest);
        return times;
    }

    /// Empties the queue until the reader has seen that it must stop.
    private void drain(Thread reader) {
        while (reader.isAlive()) {
            uninterrupted(() -> order.poll(10, TimeUnit.MILLISECONDS) == null);
        }
    }

    private static void join(Thread reader) {
        uninterrupted(() -> {
            reader.join();
            return true;
        });
    }

    private static void await(ExecutorService workers) {
        uninterrupted(() -> workers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS));
    }

    private static ThreadFactory named() {
        AtomicInteger number = new AtomicInteger();
        return task ->
                Thread.ofPlatform()
                        .name("parley-annotate-" + number.incrementAndGet())
                        .unstarted(task);
    }

    /// A wait that may be interrupted.
    private interface Wait<T> {
        T await() throws InterruptedException;
    }

    /// Waits to the end, whatever happens to this thread: native models must not be left in the
    /// middle.
    private static <T> T uninterrupted(Wait<T> wait) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return wait.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
