package dev.parley.train.topic;

import dev.parley.models.encoder.EncoderModel;
import dev.parley.models.encoder.Encoding;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The encoder's pooled vectors of texts, kept in a file so that a text is encoded once. A vector
/// depends on its text alone, so the cache changes the time of a run, not its outcome. Half
/// precision.
final class VectorCache {
    private static final int RECORD = 8 + 2 * Encoding.POOLED;
    private static final int CHUNK = 256;

    private final Path file;
    private final Map<Long, short[]> vectors = new HashMap<>();

    private VectorCache(Path file) {
        this.file = file;
    }

    /// Reads the file when there is one; half a record at its end is forgotten.
    static VectorCache open(Path file) {
        VectorCache cache = new VectorCache(file);
        if (!Files.exists(file)) {
            return cache;
        }
        try {
            long whole = Files.size(file) / RECORD;
            try (DataInputStream in =
                    new DataInputStream(
                            new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
                byte[] record = new byte[RECORD];
                for (long i = 0; i < whole; i++) {
                    in.readFully(record);
                    ByteBuffer buffer = ByteBuffer.wrap(record);
                    short[] vector = new short[Encoding.POOLED];
                    long key = buffer.getLong();
                    buffer.asShortBuffer().get(vector);
                    cache.vectors.put(key, vector);
                }
            }
            if (Files.size(file) != whole * RECORD) {
                try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                    channel.truncate(whole * RECORD);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("vector cache " + file + " cannot be read", e);
        }
        return cache;
    }

    /// The vectors of texts, in order; those that are missing are encoded, two at a time, and kept.
    List<float[]> vectors(List<String> texts, EncoderModel encoder, Consumer<String> log) {
        List<String> missing =
                texts.stream().filter(t -> !vectors.containsKey(key(t))).distinct().toList();
        for (int from = 0; from < missing.size(); from += CHUNK) {
            List<String> chunk = missing.subList(from, Math.min(missing.size(), from + CHUNK));
            List<float[]> fresh =
                    chunk.parallelStream().map(t -> encoder.encode(t).pooled()).toList();
            append(chunk, fresh);
            if (from / CHUNK % 8 == 0) {
                log.accept("encoded " + (from + chunk.size()) + " of " + missing.size() + " texts");
            }
        }
        List<float[]> all = new ArrayList<>();
        texts.forEach(t -> all.add(get(t)));
        return all;
    }

    boolean has(String text) {
        return vectors.containsKey(key(text));
    }

    private float[] get(String text) {
        short[] half = vectors.get(key(text));
        float[] vector = new float[Encoding.POOLED];
        for (int i = 0; half != null && i < vector.length; i++) {
            vector[i] = Float.float16ToFloat(half[i]);
        }
        return vector;
    }

    void append(List<String> texts, List<float[]> fresh) {
        ByteBuffer buffer = ByteBuffer.allocate(texts.size() * RECORD);
        for (int i = 0; i < texts.size(); i++) {
            short[] half = new short[Encoding.POOLED];
            float[] full = fresh.get(i);
            IntStream.range(0, half.length).forEach(j -> half[j] = Float.floatToFloat16(full[j]));
            long key = key(texts.get(i));
            vectors.put(key, half);
            buffer.putLong(key);
            for (short h : half) {
                buffer.putShort(h);
            }
        }
        try (OutputStream out =
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(buffer.array(), 0, buffer.position());
        } catch (IOException e) {
            throw new UncheckedIOException("vector cache " + file + " cannot be written", e);
        }
    }

    private static long key(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
