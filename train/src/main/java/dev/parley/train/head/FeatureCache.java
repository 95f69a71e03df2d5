package dev.parley.train.head;

import dev.parley.core.Document;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Pooled encoder vectors of texts, kept in a file between runs: the encoder is what training waits
/// for.
///
/// The key is a hash of the clean text and of where its title ends, so that a changed text is
/// encoded anew. Vectors are kept in half precision, which heads do not notice. A file that was cut
/// off is read up to the cut.
public final class FeatureCache {
    private final Path file;
    private final int size;
    private final Map<Long, float[]> vectors;

    private FeatureCache(Path file, int size, Map<Long, float[]> vectors) {
        this.file = file;
        this.size = size;
        this.vectors = vectors;
    }

    /// @param size numbers in a vector
    public static FeatureCache open(Path file, int size) {
        Map<Long, float[]> vectors = new HashMap<>();
        if (Files.exists(file)) {
            try (DataInputStream in =
                    new DataInputStream(
                            new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
                read(in, size, vectors);
                cut(file, 8L + 2L * size);
            } catch (IOException e) {
                throw new UncheckedIOException("reading feature cache '" + file + "'", e);
            }
        }
        return new FeatureCache(file, size, new ConcurrentHashMap<>(vectors));
    }

    /// Forgets half a row at the end, so that rows appended later are whole.
    private static void cut(Path file, long row) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / row * row);
        }
    }

    private static void read(DataInputStream in, int size, Map<Long, float[]> vectors)
            throws IOException {
        byte[] row = new byte[2 * size];
        while (true) {
            try {
                long key = in.readLong();
                in.readFully(row);
                float[] vector = new float[size];
                for (int i = 0; i < size; i++) {
                    vector[i] =
                            Float.float16ToFloat((short) (row[2 * i] << 8 | row[2 * i + 1] & 0xFF));
                }
                vectors.put(key, vector);
            } catch (EOFException end) {
                return;
            }
        }
    }

    /// The vectors of the documents, in their order; missing ones are made by `encode` on all cores
    /// and appended to the file.
    public List<float[]> vectors(
            List<Document> documents, Function<Document, float[]> encode, Progress progress) {
        int[] missing =
                IntStream.range(0, documents.size())
                        .filter(i -> !vectors.containsKey(key(documents.get(i))))
                        .toArray();
        AtomicInteger done = new AtomicInteger();
        int block = 2048;
        for (int from = 0; from < missing.length; from += block) {
            int[] part =
                    java.util.Arrays.copyOfRange(
                            missing, from, Math.min(missing.length, from + block));
            Map<Long, float[]> fresh = new ConcurrentHashMap<>();
            IntStream.of(part)
                    .parallel()
                    .forEach(i -> {
                        Document document = documents.get(i);
                        fresh.put(key(document), encode.apply(document));
                        progress.at("encoding", done.incrementAndGet(), missing.length);
                    });
            append(fresh);
            vectors.putAll(fresh);
        }
        return documents.stream()
                .map(d -> java.util.Objects.requireNonNull(vectors.get(key(d))))
                .toList();
    }

    private void append(Map<Long, float[]> fresh) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            try (DataOutputStream out =
                    new DataOutputStream(
                            new BufferedOutputStream(
                                    Files.newOutputStream(
                                            file,
                                            StandardOpenOption.CREATE,
                                            StandardOpenOption.APPEND)))) {
                for (Map.Entry<Long, float[]> e : fresh.entrySet()) {
                    out.writeLong(e.getKey());
                    for (float v : e.getValue()) {
                        out.writeShort(Float.floatToFloat16(v));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing feature cache '" + file + "'", e);
        }
    }

    private static long key(Document document) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(document.text().getBytes(StandardCharsets.UTF_8));
            long key = 0;
            for (int i = 0; i < 8; i++) {
                key = key << 8 | hash[i] & 0xFF;
            }
            return key ^ document.titleEnd() * 0x9E3779B97F4A7C15L;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
