package dev.parley.text.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A stream whose first bytes can be looked at before they are read. An error met while looking is
/// thrown when reading gets there.
final class HeadStream extends InputStream {
    private final InputStream in;
    private final byte[] head;
    private int at;
    private @Nullable IOException failure;

    HeadStream(InputStream in, int size) {
        this.in = in;
        byte[] bytes = new byte[size];
        int n = 0;
        try {
            while (n < size) {
                int read = in.read(bytes, n, size - n);
                if (read < 0) {
                    break;
                }
                n += read;
            }
        } catch (IOException e) {
            failure = e;
        }
        this.head = Arrays.copyOf(bytes, n);
    }

    byte[] head() {
        return head;
    }

    boolean failed() {
        return failure != null;
    }

    @Override
    public int read() throws IOException {
        if (at < head.length) {
            return head[at++] & 0xFF;
        }
        check();
        return in.read();
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (at < head.length) {
            int n = Math.min(length, head.length - at);
            System.arraycopy(head, at, buffer, from, n);
            at += n;
            return n;
        }
        check();
        return in.read(buffer, from, length);
    }

    private void check() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
