package dev.parley.pipeline.parquet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A growing byte array, little-endian as Parquet wants it.
final class ByteSink {
    private byte[] bytes = new byte[1 << 12];
    private int size;

    int size() {
        return size;
    }

    byte[] array() {
        return bytes;
    }

    void clear() {
        size = 0;
    }

    ByteSink write(int b) {
        reserve(1);
        bytes[size++] = (byte) b;
        return this;
    }

    ByteSink write(byte[] source, int from, int to) {
        reserve(to - from);
        System.arraycopy(source, from, bytes, size, to - from);
        size += to - from;
        return this;
    }

    ByteSink write(ByteSink other) {
        return write(other.bytes, 0, other.size);
    }

    ByteSink writeInt(int value) {
        reserve(4);
        for (int shift = 0; shift < 32; shift += 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
        return this;
    }

    ByteSink writeLong(long value) {
        return writeInt((int) value).writeInt((int) (value >>> 32));
    }

    /// Length, then the bytes: how Parquet stores a byte array.
    ByteSink writeSized(byte[] source, int from, int to) {
        return writeInt(to - from).write(source, from, to);
    }

    ByteSink writeVarint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        return write((int) rest);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
