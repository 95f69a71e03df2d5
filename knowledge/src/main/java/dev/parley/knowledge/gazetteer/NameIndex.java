package dev.parley.knowledge.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Names by key in an open-addressing hash table that also knows every prefix after which a name
/// may be broken, so that a search stops at the first word that leads nowhere.
///
/// About 13 bytes a slot, 2 to 4 slots a key or prefix.
final class NameIndex {
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int NO_NAME = -1;

    private final GazetteerName[] names;
    private final String[] keys;
    private final long[] breaks;
    private final long[] hashes;
    private final int[] first;
    private final boolean[] prefix;

    /// @param unordered names; those with an empty or overlong key are left out
    NameIndex(List<GazetteerName> unordered) {
        record Keyed(NameKey key, GazetteerName name) {}
        List<Keyed> keyed = new ArrayList<>(unordered.size());
        int slots = 0;
        for (GazetteerName name : unordered) {
            NameKey key = NameKey.of(name.name());
            if (!key.key().isEmpty() && key.key().length() <= NameKey.MAX_LENGTH) {
                keyed.add(new Keyed(key, name));
                slots += 1 + Long.bitCount(key.breaks());
            }
        }
        // A stable sort: the caller's order decides among names of one key.
        keyed.sort(Comparator.comparing(k -> k.key().key()));
        names = new GazetteerName[keyed.size()];
        keys = new String[keyed.size()];
        breaks = new long[keyed.size()];
        int capacity = Integer.highestOneBit(Math.max(4, slots)) * 4;
        hashes = new long[capacity];
        first = new int[capacity];
        prefix = new boolean[capacity];
        for (int i = 0; i < names.length; i++) {
            NameKey key = keyed.get(i).key();
            names[i] = keyed.get(i).name();
            keys[i] = i > 0 && keys[i - 1].equals(key.key()) ? keys[i - 1] : key.key();
            breaks[i] = key.breaks();
            insert(i);
        }
    }

    private void insert(int i) {
        long hash = SEED;
        String key = keys[i];
        for (int at = 0; at < key.length(); at++) {
            if ((breaks[i] >>> at & 1) != 0) {
                prefix[claim(hash)] = true;
            }
            hash = next(hash, key.charAt(at));
        }
        int slot = claim(hash);
        if (first[slot] == NO_NAME) {
            first[slot] = i;
        }
    }

    private int claim(long hash) {
        int slot = slot(hash);
        if (hashes[slot] == 0) {
            hashes[slot] = hash;
            first[slot] = NO_NAME;
        }
        return slot;
    }

    static long seed() {
        return SEED;
    }

    /// The hash of a key longer by one character.
    static long next(long hash, char folded) {
        long mixed = (hash ^ folded) * PRIME;
        return mixed == 0 ? SEED : mixed;
    }

    /// Where `hash` stands, or the empty slot where it would stand.
    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) (hash ^ hash >>> 32) * 0x9E3779B9 >>> 7 & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /// True when some name may be broken after these characters.
    boolean leadsOn(long hash) {
        int slot = slot(hash);
        return hashes[slot] != 0 && prefix[slot];
    }

    /// The brands with exactly this key; empty when there are none.
    List<GazetteerName> brands(String key) {
        long hash = SEED;
        for (int i = 0; i < key.length(); i++) {
            hash = next(hash, key.charAt(i));
        }
        int from = firstName(hash, key.toCharArray(), key.length());
        return from < 0
                ? List.of()
                : names(from, 0).stream().filter(n -> n.type() == EntityType.BRAND).toList();
    }

    /// The number of the first name with this key, or -1.
    ///
    /// @param key characters 0 to `length` are the key whose hash is `hash`
    int firstName(long hash, char[] key, int length) {
        int slot = slot(hash);
        if (hashes[slot] == 0 || first[slot] == NO_NAME) {
            return NO_NAME;
        }
        String found = keys[first[slot]];
        if (found.length() != length) {
            return NO_NAME;
        }
        for (int i = 0; i < length; i++) {
            if (found.charAt(i) != key[i]) {
                return NO_NAME;
            }
        }
        return first[slot];
    }

    /// The names of the key that starts at `from` and may be broken at all of `used`.
    List<GazetteerName> names(int from, long used) {
        List<GazetteerName> allowed = List.of();
        for (int i = from; i < names.length && keys[i].equals(keys[from]); i++) {
            if ((used & ~breaks[i]) == 0) {
                if (allowed.isEmpty()) {
                    allowed = new ArrayList<>(2);
                }
                allowed.add(names[i]);
            }
        }
        return allowed;
    }

    int size() {
        return names.length;
    }
}
