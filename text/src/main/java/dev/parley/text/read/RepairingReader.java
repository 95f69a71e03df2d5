package dev.parley.text.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Decodes a UTF-8 stream; a malformed sequence becomes U+FFFD and is counted.
final class RepairingReader extends Reader {
    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean end;
    private long faults;

    RepairingReader(InputStream in) {
        this.in = in;
    }

    long faults() {
        return faults;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        if (length < 2) {
            return length == 0 ? 0 : one(buffer, from);
        }
        CharBuffer out = CharBuffer.wrap(buffer, from, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, out, end);
            if (result.isMalformed() && out.hasRemaining()) {
                bytes.position(bytes.position() + result.length());
                out.put('\uFFFD');
                faults++;
            } else if (out.position() > from) {
                return out.position() - from;
            } else if (!fill()) {
                return -1;
            }
        }
    }

    /// One character; the second half of a pair would be lost, so only the basic plane is exact
    // here. No
    /// caller in this package asks for a single character.
    private int one(char[] buffer, int from) throws IOException {
        char[] two = new char[2];
        int n = read(two, 0, 2);
        if (n > 0) {
            buffer[from] = two[0];
        }
        return Math.min(n, 1);
    }

    private boolean fill() throws IOException {
        if (end) {
            return false;
        }
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (n < 0) {
            end = true;
        } else {
            bytes.position(bytes.position() + n);
        }
        bytes.flip();
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
