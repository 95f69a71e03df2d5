package dev.parley.text.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Cuts a stream of bytes into lines without decoding them. A line longer than allowed is passed
// over;
/// only its beginning is kept.
final class ByteLines {
    private static final int FIRST_SIZE = 1 << 18;

    private final InputStream in;
    private final int maxLength;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int from;
    private int to;
    private int limit;
    private long number;
    private boolean tooLong;
    private boolean end;

    ByteLines(InputStream in, int maxLength) {
        this.in = in;
        this.maxLength = maxLength;
    }

    /// Goes to the next line; false at the end.
    ///
    /// @throws IOException when the bytes cannot be read; a line that was begun is lost
    boolean next() throws IOException {
        int start = number == 0 ? 0 : Math.min(to + 1, limit);
        int scan = start;
        tooLong = false;
        while (true) {
            int newline = indexOfNewline(scan);
            if (newline >= 0) {
                return line(start, newline);
            }
            if (limit - start > maxLength) {
                return passOver(start);
            }
            int length = limit - start;
            scan = length;
            makeRoom(start);
            start = 0;
            if (!fill()) {
                return length > 0 && line(0, limit);
            }
        }
    }

    private boolean line(int start, int newline) {
        number++;
        from = start;
        to = newline;
        tooLong = newline - start > maxLength;
        return true;
    }

    /// Keeps the head of an overlong line and reads on to its end.
    private boolean passOver(int start) throws IOException {
        byte[] head = Arrays.copyOfRange(buffer, start, start + 4 * Read.Reject.EXCERPT);
        number++;
        int newline;
        do {
            from = 0;
            limit = 0;
            newline = fill() ? indexOfNewline(0) : limit;
        } while (newline < 0);
        // The head goes before what follows the line, so that both lie in the buffer.
        int rest = Math.max(0, limit - newline - 1);
        byte[] joined = new byte[Math.max(FIRST_SIZE, head.length + 1 + rest)];
        System.arraycopy(head, 0, joined, 0, head.length);
        System.arraycopy(buffer, Math.min(newline + 1, limit), joined, head.length + 1, rest);
        buffer = joined;
        from = 0;
        to = head.length;
        limit = head.length + 1 + rest;
        tooLong = true;
        return true;
    }

    private int indexOfNewline(int start) {
        byte[] bytes = buffer;
        int stop = limit;
        for (int i = start; i < stop; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void makeRoom(int start) {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            limit -= start;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        from = 0;
        to = 0;
    }

    private boolean fill() throws IOException {
        if (end) {
            return false;
        }
        int n = in.read(buffer, limit, buffer.length - limit);
        if (n < 0) {
            end = true;
            return false;
        }
        limit += n;
        return true;
    }

    byte[] bytes() {
        return buffer;
    }

    int start() {
        return from;
    }

    /// Length without a carriage return at the end.
    int length() {
        return to > from && buffer[to - 1] == '\r' ? to - 1 - from : to - from;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /// Number of the line at hand, from 1 on; 0 before the first.
    long number() {
        return number;
    }

    boolean isBlank() {
        for (int i = from; i < to; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
