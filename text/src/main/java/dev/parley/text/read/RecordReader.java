package dev.parley.text.read;

import java.io.EOFException;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What all readers share: looking one record ahead, counting, and ending with a reject when the
// bytes
/// end too early.
abstract class RecordReader implements UtteranceReader {
    private final Input input;
    private final String format;
    private @Nullable Read ahead;
    private boolean ended;
    private long position;

    /// @param format such as `json lines`, without the compression
    RecordReader(Input input, String format) {
        this.input = input;
        this.format = format;
    }

    /// The next record; null at the end.
    abstract @Nullable Read advance() throws IOException;

    /// Passes over the next record; false at the end.
    boolean pass() throws IOException {
        return advance() != null;
    }

    /// The line at which reading stands.
    abstract long line();

    @Override
    public boolean hasNext() {
        if (ahead == null && !ended) {
            try {
                ahead = advance();
                ended = ahead == null;
            } catch (IOException e) {
                ahead = broken(e);
                ended = true;
            }
        }
        return ahead != null;
    }

    @Override
    public Read next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException("the input has no more records");
        }
        Read read = ahead;
        ahead = null;
        position++;
        return read;
    }

    @Override
    public long skip(long n) {
        long skipped = 0;
        if (n > 0 && ahead != null) {
            next();
            skipped++;
        }
        try {
            while (skipped < n && !ended) {
                if (pass()) {
                    skipped++;
                    position++;
                } else {
                    ended = true;
                }
            }
        } catch (IOException e) {
            ahead = broken(e);
            ended = true;
            if (skipped < n) {
                next();
                skipped++;
            }
        }
        return skipped;
    }

    private Read broken(IOException e) {
        String detail = String.valueOf(e.getMessage());
        boolean truncated =
                e instanceof EOFException
                        || detail.contains("runcated")
                        || detail.contains("Src size");
        boolean corrupt =
                e instanceof com.github.luben.zstd.ZstdIOException
                        || e instanceof java.util.zip.ZipException;
        String code = truncated ? "input.truncated" : corrupt ? "input.corrupt" : "input.io";
        String reason =
                switch (code) {
                    case "input.truncated" ->
                            "the input ends in the middle; everything before was read. Get the file again";
                    case "input.corrupt" ->
                            "the compressed data is damaged here; everything before was read. Get the file again";
                    default -> "the input could not be read further";
                };
        return new Read.Reject(line(), code, reason + " (" + detail + ")", "");
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public OptionalDouble progress() {
        return input.progress();
    }

    @Override
    public String format() {
        return input.compression().map(c -> c + ", " + format).orElse(format);
    }

    @Override
    public void close() {
        input.close();
    }
}
