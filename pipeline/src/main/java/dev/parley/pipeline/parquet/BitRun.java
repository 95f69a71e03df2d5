package dev.parley.pipeline.parquet;

import java.util.Arrays;

/// Small non-negative numbers, written in Parquet's hybrid of run lengths and packed bits: runs of
/// eight and more equal numbers as a length, the rest packed in groups of eight.
final class BitRun {
    private int[] numbers = new int[1024];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    void clear() {
        size = 0;
    }

    void writeTo(ByteSink out, int width) {
        int i = 0;
        int packedFrom = 0;
        while (i < size) {
            boolean aligned = (i - packedFrom) % 8 == 0;
            int run = aligned ? runFrom(i) : 1;
            if (run >= 8) {
                pack(out, packedFrom, i, width);
                out.writeVarint((long) run << 1);
                for (int shift = 0; shift < width; shift += 8) {
                    out.write(numbers[i] >>> shift);
                }
                i += run;
                packedFrom = i;
            } else {
                i += run;
            }
        }
        pack(out, packedFrom, size, width);
    }

    private int runFrom(int start) {
        int end = start + 1;
        while (end < size && numbers[end] == numbers[start]) {
            end++;
        }
        return end - start;
    }

    private void pack(ByteSink out, int from, int to, int width) {
        if (from == to) {
            return;
        }
        int groups = (to - from + 7) / 8;
        out.writeVarint((long) groups << 1 | 1);
        long buffer = 0;
        int bits = 0;
        for (int i = from; i < from + groups * 8; i++) {
            buffer |= (i < to ? (long) numbers[i] : 0L) << bits;
            bits += width;
            while (bits >= 8) {
                out.write((int) buffer);
                buffer >>>= 8;
                bits -= 8;
            }
        }
    }
}
