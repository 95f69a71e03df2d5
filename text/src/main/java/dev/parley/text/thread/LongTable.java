package dev.parley.text.thread;

import org.jspecify.annotations.Nullable;

/// A hash table from 64-bit keys to bytes, by open addressing; it grows up to a limit of entries.
final class LongTable {
    private static final byte[] NOTHING = new byte[0];

    private final int maxEntries;
    private long[] keys = new long[1 << 10];
    private byte[] @Nullable [] values = new byte[1 << 10] @Nullable [];
    private int size;

    LongTable(int maxEntries) {
        this.maxEntries = maxEntries;
    }

    int size() {
        return size;
    }

    /// Makes room for a key; false when the table is full.
    boolean want(long key) {
        int i = slot(key);
        if (values[i] != null) {
            return true;
        }
        if (size == maxEntries) {
            return false;
        }
        keys[i] = key;
        values[i] = NOTHING;
        if (++size * 2 > keys.length) {
            grow();
        }
        return true;
    }

    /// Whether the key is wanted and has no value yet.
    boolean isOpen(long key) {
        return values[slot(key)] == NOTHING;
    }

    /// Sets the value of a wanted key.
    void put(long key, byte[] value) {
        values[slot(key)] = value;
    }

    /// The value; null when the key is not wanted or has none.
    byte @Nullable [] get(long key) {
        byte[] value = values[slot(key)];
        return value == NOTHING ? null : value;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int i = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & mask;
        while (values[i] != null && keys[i] != key) {
            i = (i + 1) & mask;
        }
        return i;
    }

    private void grow() {
        long[] oldKeys = keys;
        byte[] @Nullable [] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new byte[oldKeys.length * 2] @Nullable [];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != null) {
                int to = slot(oldKeys[i]);
                keys[to] = oldKeys[i];
                values[to] = oldValues[i];
            }
        }
    }
}
