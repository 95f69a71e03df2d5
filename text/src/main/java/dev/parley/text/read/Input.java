package dev.parley.text.read;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// An opened source: its bytes without compression, a look at the first of them, and how far
// reading is.
final class Input implements AutoCloseable {
    /// How many bytes are looked at to find out the format.
    static final int HEAD = 1 << 16;

    /// Dumps are packed with windows of up to 2 GiB.
    private static final int LONGEST_WINDOW_LOG = 31;

    private final Source source;
    private final Counting counting;
    private final HeadStream bytes;
    private final @Nullable String compression;

    private Input(
            Source source, Counting counting, HeadStream bytes, @Nullable String compression) {
        this.source = source;
        this.counting = counting;
        this.bytes = bytes;
        this.compression = compression;
    }

    static Input open(Source source) {
        Counting counting = new Counting(source.open());
        HeadStream raw = new HeadStream(counting, HEAD);
        try {
            if (Magic.isZstd(raw.head())) {
                var zstd = new ZstdInputStreamNoFinalizer(raw).setLongMax(LONGEST_WINDOW_LOG);
                return new Input(source, counting, new HeadStream(zstd, HEAD), "zstd");
            }
            if (Magic.isGzip(raw.head())) {
                return new Input(source, counting, new HeadStream(new LazyGzip(raw), HEAD), "gzip");
            }
            return new Input(source, counting, raw, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Source source() {
        return source;
    }

    /// The stream from the first byte on, the head included.
    InputStream stream() {
        return bytes;
    }

    byte[] head() {
        return bytes.head();
    }

    /// Whether the head is the whole input, read without an error.
    boolean isEmpty() {
        return bytes.head().length == 0 && !bytes.failed();
    }

    Optional<String> compression() {
        return Optional.ofNullable(compression);
    }

    OptionalDouble progress() {
        long size = source.size().orElse(0);
        return size <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(1.0, (double) counting.count / size));
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Counting extends FilterInputStream {
        private volatile long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            if (b >= 0) {
                add(1);
            }
            return b;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int n = in.read(buffer, from, length);
            if (n > 0) {
                add(n);
            }
            return n;
        }

        @SuppressWarnings("NonAtomicVolatileUpdate") // one reader writes, a progress bar reads
        private void add(int n) {
            count += n;
        }
    }

    /// Reads the gzip header only when bytes are asked for, so that a header cut short is a
    // truncated
    /// input like any other.
    private static final class LazyGzip extends InputStream {
        private final InputStream raw;
        private @Nullable GZIPInputStream gzip;

        LazyGzip(InputStream raw) {
            this.raw = raw;
        }

        private GZIPInputStream gzip() throws IOException {
            if (gzip == null) {
                gzip = new GZIPInputStream(raw, 1 << 16);
            }
            return gzip;
        }

        @Override
        public int read() throws IOException {
            return gzip().read();
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            return gzip().read(buffer, from, length);
        }

        @Override
        public void close() throws IOException {
            raw.close();
        }
    }
}
