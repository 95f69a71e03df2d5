package dev.parley.annotators.mention;

/// A fixed hash of small numbers and characters; part of the artefact's contract, never to be
/// changed.
final class Hash {
    private Hash() {}

    static int next(int hash, int value) {
        return (hash ^ value) * 0x01000193 + 0x9E3779B9;
    }

    static int finish(int hash) {
        int x = hash;
        x ^= x >>> 16;
        x *= 0x7FEB352D;
        x ^= x >>> 15;
        x *= 0x846CA68B;
        return x ^ (x >>> 16);
    }
}
