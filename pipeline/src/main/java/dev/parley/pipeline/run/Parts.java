package dev.parley.pipeline.run;

import dev.parley.pipeline.StageTime;
import dev.parley.pipeline.output.Format;
import dev.parley.pipeline.output.PartWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Writes answers into parts and keeps the journal. Used by one thread.
final class Parts {
    private final RunFolder folder;
    private final Set<Format> formats;
    private final Supplier<List<StageTime>> times;
    private final Map<Format, PartWriter> open = new EnumMap<>(Format.class);
    private final ByteArrayOutputStream rejects = new ByteArrayOutputStream();
    private final Journal before;
    private final long started = System.nanoTime();
    private Journal journal;
    private Tally tally = new Tally();
    private long writeNanos;

    /// @param before the journal that the run goes on from
    /// @param times what each stage has taken since this start
    Parts(RunFolder folder, Set<Format> formats, Journal before, Supplier<List<StageTime>> times) {
        this.folder = folder;
        this.formats = new TreeSet<>(formats);
        this.before = before;
        this.journal = before;
        this.times = times;
    }

    Journal journal() {
        return journal;
    }

    void begin() throws IOException {
        folder.write(RunFolder.JOURNAL, journal.toJson());
    }

    void add(Answers answers) throws IOException {
        long start = System.nanoTime();
        if (open.isEmpty()) {
            openPart();
        }
        for (PartWriter writer : open.values()) {
            writer.write(answers.rendered());
        }
        rejects.writeBytes(answers.rejects());
        tally.add(answers.tally());
        writeNanos += System.nanoTime() - start;
        if (answers.batch().endsPart()) {
            endPart(answers.batch().digest(), false);
        }
    }

    /// All inputs are read: completes what is open, and makes an empty first part when there was
    /// nothing.
    void finish(long digest) throws IOException {
        if (journal.parts().isEmpty() && open.isEmpty()) {
            openPart();
        }
        if (open.isEmpty()) {
            journal = next(journal.parts(), journal.rejectBytes(), digest, journal.tally(), true);
            folder.write(RunFolder.JOURNAL, journal.toJson());
        } else {
            endPart(digest, true);
        }
    }

    private void openPart() throws IOException {
        for (Format format : formats) {
            open.put(format, PartWriter.of(format, folder.create(format, number())));
        }
    }

    private int number() {
        return journal.parts().size();
    }

    private void endPart(long digest, boolean finished) throws IOException {
        long start = System.nanoTime();
        for (PartWriter writer : open.values()) {
            writer.close();
        }
        Map<String, Long> files = new LinkedHashMap<>();
        for (Format format : open.keySet()) {
            files.put(format.file(number()), folder.complete(format, number()));
        }
        if (rejects.size() > 0) {
            folder.addRejects(journal.rejectBytes(), rejects.toByteArray());
        }
        writeNanos += System.nanoTime() - start;
        List<Journal.Part> parts = new ArrayList<>(journal.parts());
        parts.add(new Journal.Part(tally.records(), files));
        Tally all = Tally.of(journal.tally().toJson());
        all.add(tally);
        journal = next(parts, journal.rejectBytes() + rejects.size(), digest, all, finished);
        folder.write(RunFolder.JOURNAL, journal.toJson());
        open.clear();
        rejects.reset();
        tally = new Tally();
    }

    private Journal next(
            List<Journal.Part> parts, long rejectBytes, long digest, Tally all, boolean finished) {
        return new Journal(
                before.asked(),
                parts,
                digest,
                rejectBytes,
                all,
                before.nanos() + System.nanoTime() - started,
                stages(),
                finished);
    }

    private List<StageTime> stages() {
        Map<String, StageTime> sum = new LinkedHashMap<>();
        List<StageTime> now = new ArrayList<>(times.get());
        now.add(
                new StageTime(
                        "write",
                        tally.records() + journal.records() - before.records(),
                        writeNanos));
        now.forEach(time -> sum.put(time.stage(), time));
        before.stages().forEach(time -> sum.merge(time.stage(), time, StageTime::plus));
        return List.copyOf(sum.values());
    }

    /// Gives up what is not complete. The part is written again when the run goes on.
    void abandon() {
        for (Map.Entry<Format, PartWriter> entry : open.entrySet()) {
            try {
                entry.getValue().close();
            } catch (IOException e) {
                // The file is hidden and removed below; the failure that led here matters more.
            }
            folder.abandon(entry.getKey(), number());
        }
        open.clear();
    }
}
