package dev.parley.models.hashed;

import java.util.Map;

/// A read-only map from 64-bit hashes to small numbers, open addressing.
final class LongTable {
    private final long[] keys;
    private final int[] values;
    private final int mask;

    /// @param entries no key is 0, no value is negative
    LongTable(Map<Long, Integer> entries) {
        int capacity = Integer.highestOneBit(Math.max(8, entries.size() * 4));
        keys = new long[capacity];
        values = new int[capacity];
        mask = capacity - 1;
        entries.forEach((key, value) -> {
            int slot = slot(key);
            while (keys[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            keys[slot] = key;
            values[slot] = value;
        });
    }

    /// The value of a key; -1 when there is none.
    int get(long key) {
        for (int slot = slot(key); keys[slot] != 0; slot = (slot + 1) & mask) {
            if (keys[slot] == key) {
                return values[slot];
            }
        }
        return -1;
    }

    private int slot(long key) {
        return (int) (key ^ (key >>> 32)) & mask;
    }
}
