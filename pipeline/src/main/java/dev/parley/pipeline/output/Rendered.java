package dev.parley.pipeline.output;

import dev.parley.core.Utterance;
import dev.parley.signals.SignalValue;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The values of some utterances, rendered in memory for the wanted formats, so that many threads
/// can render and one can write. Filled by one thread, then only read.
public final class Rendered {
    private final Set<Format> formats;
    private final boolean evidence;
    private final LongRows rows;
    private final JsonLines wide = new JsonLines();

    /// @param evidence whether the wide shape says why
    public Rendered(Set<Format> formats, boolean evidence, ProvenanceKeys keys) {
        this.formats = Set.copyOf(formats);
        this.evidence = evidence;
        this.rows = new LongRows(keys);
    }

    /// Adds one utterance, or nothing of it when that fails.
    ///
    /// @throws IllegalArgumentException when a value cannot be written as JSON
    /// @throws IndexOutOfBoundsException when a span reaches past the source
    public void add(Utterance utterance, List<SignalValue> values) {
        int rowCount = rows.rows().size();
        boolean done = false;
        int wideMark = 0;
        int longMark = 0;
        try {
            wideMark = wide.mark();
            longMark = rows.lines().mark();
            if (formats.contains(Format.WIDE)) {
                WideJson.write(wide.json(), utterance, values, evidence);
                wide.endLine();
            }
            if (formats.contains(Format.JSONL) || formats.contains(Format.PARQUET)) {
                rows.add(utterance, values);
            }
            done = true;
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + e.getMessage(), e);
        } finally {
            if (!done) {
                wide.reset(wideMark);
                rows.lines().reset(longMark);
                rows.rows().subList(rowCount, rows.rows().size()).clear();
            }
        }
    }

    /// Rows of the long shape.
    List<Row> rows() {
        return new ArrayList<>(rows.rows());
    }

    /// Bytes that [Row] points into.
    byte[] rowBytes() {
        return rows.lines().array();
    }

    void writeTo(OutputStream out, Format format) throws IOException {
        JsonLines lines = format == Format.WIDE ? wide : rows.lines();
        int size = lines.mark();
        out.write(lines.array(), 0, size);
    }
}
