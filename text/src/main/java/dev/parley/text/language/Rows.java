package dev.parley.text.language;

import java.util.Arrays;

/// A hash table from keys that are not zero to rows of floats, all rows in one array.
final class Rows {
    /// No such key.
    static final int NONE = -1;

    private final int width;
    private long[] keys = new long[1 << 12];
    private int[] places = new int[1 << 12];
    private float[] values = new float[1 << 12];
    private int size;

    Rows(int width) {
        this.width = width;
    }

    /// Where the key's row begins in [#values()]; [#NONE] when there is none.
    int find(long key) {
        int mask = keys.length - 1;
        for (int i = slot(key, mask); keys[i] != 0; i = (i + 1) & mask) {
            if (keys[i] == key) {
                return places[i];
            }
        }
        return NONE;
    }

    float[] values() {
        return values;
    }

    /// Adds a row for a new key.
    void put(long key, float[] row) {
        int place = size * width;
        if (place + width > values.length) {
            values = Arrays.copyOf(values, Math.max(place + width, values.length * 2));
        }
        System.arraycopy(row, 0, values, place, width);
        if (++size * 2 > keys.length) {
            grow();
        }
        insert(key, place);
    }

    private void insert(long key, int place) {
        int mask = keys.length - 1;
        int i = slot(key, mask);
        while (keys[i] != 0) {
            i = (i + 1) & mask;
        }
        keys[i] = key;
        places[i] = place;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldPlaces = places;
        keys = new long[oldKeys.length * 2];
        places = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                insert(oldKeys[i], oldPlaces[i]);
            }
        }
    }

    private static int slot(long key, int mask) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & mask;
    }
}
