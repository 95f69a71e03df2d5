package dev.parley.models.artefact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// The bytes of an artefact, version 1; described for other languages in `docs/artefact-format.md`.
final class ArtefactFormat {
    static final int VERSION = 1;
    static final int ALIGNMENT = 64;
    static final int HASH = 32;

    private static final byte[] MAGIC = {'P', 'A', 'R', 'L', 'E', 'Y', 0};
    private static final int PREFIX = MAGIC.length + 1 + 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ArtefactFormat() {}

    static byte[] encode(Header header, List<Tensor> tensors) {
        byte[] json = headerBytes(header, tensors);
        long total = aligned(PREFIX + json.length);
        for (Tensor t : tensors) {
            total = aligned(total + t.bytes().length);
        }
        byte[] file = new byte[Math.toIntExact(total + HASH)];
        ByteBuffer out = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        out.put(MAGIC).put((byte) VERSION).putLong(json.length).put(json);
        for (Tensor t : tensors) {
            out.position((int) aligned(out.position()));
            out.put(t.bytes());
        }
        MessageDigest digest = sha256();
        digest.update(file, 0, file.length - HASH);
        System.arraycopy(digest.digest(), 0, file, file.length - HASH, HASH);
        return file;
    }

    static Artefact decode(byte[] file, String what) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        checkMagic(file, what);
        if (file.length < PREFIX) {
            throw truncated(what, file.length, PREFIX);
        }
        long headerLength = in.getLong(MAGIC.length + 1);
        if (headerLength < 2 || PREFIX + headerLength + HASH > file.length) {
            throw truncated(what, file.length, PREFIX + Math.max(2, headerLength) + HASH);
        }
        JsonNode json = json(file, (int) headerLength, what);
        long dataStart = aligned(PREFIX + headerLength);
        long end = dataStart;
        for (JsonNode t : json.path("tensors")) {
            end =
                    Math.max(
                            end,
                            aligned(
                                    dataStart
                                            + t.path("offset").asLong()
                                            + t.path("length").asLong()));
        }
        if (file.length < end + HASH) {
            throw truncated(what, file.length, end + HASH);
        }
        checkHash(file, what);
        try {
            List<Tensor> tensors = new ArrayList<>();
            for (JsonNode t : json.path("tensors")) {
                tensors.add(tensor(t, file, (int) dataStart));
            }
            return new Artefact(
                    Header.fromJson(json),
                    tensors,
                    HexFormat.of().formatHex(sha256().digest(file)));
        } catch (RuntimeException e) {
            throw badHeader(what, String.valueOf(e.getMessage()));
        }
    }

    static void write(byte[] file, Path target) {
        Path folder = target.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path temporary = target.resolveSibling(target.getFileName() + ".part");
            try (FileChannel out =
                    FileChannel.open(
                            temporary,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(file);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(
                    temporary,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("artefact " + target + " cannot be written", e);
        }
    }

    private static byte[] headerBytes(Header header, List<Tensor> tensors) {
        ObjectNode json = header.toJson();
        var list = json.putArray("tensors");
        long offset = 0;
        for (Tensor t : tensors) {
            ObjectNode entry =
                    list.addObject().put("name", t.name()).put("dtype", t.type().label());
            t.shape().forEach(entry.putArray("shape")::add);
            entry.put("offset", offset).put("length", t.bytes().length);
            offset = aligned(offset + t.bytes().length);
        }
        try {
            return JSON.writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException("header of '" + header.name() + "' is no JSON", e);
        }
    }

    private static void checkMagic(byte[] file, String what) {
        int common = Math.min(file.length, MAGIC.length);
        if (common == 0 || !Arrays.equals(file, 0, common, MAGIC, 0, common)) {
            throw new ArtefactException(
                    ArtefactException.Code.NOT_AN_ARTEFACT,
                    "'"
                            + what
                            + "' is no Parley artefact: it begins with "
                            + HexFormat.of().formatHex(file, 0, common)
                            + ", expected "
                            + HexFormat.of().formatHex(MAGIC));
        }
        if (file.length > MAGIC.length && file[MAGIC.length] != VERSION) {
            throw new ArtefactException(
                    ArtefactException.Code.NEWER_VERSION,
                    "artefact '"
                            + what
                            + "' has format version "
                            + file[MAGIC.length]
                            + "; this program reads version "
                            + VERSION
                            + "; update it");
        }
    }

    private static JsonNode json(byte[] file, int length, String what) {
        try {
            JsonNode json = JSON.readTree(file, PREFIX, length);
            if (json == null || !json.isObject()) {
                throw badHeader(what, "it is no JSON object");
            }
            return json;
        } catch (IOException e) {
            throw badHeader(what, String.valueOf(e.getMessage()));
        }
    }

    private static void checkHash(byte[] file, String what) {
        MessageDigest digest = sha256();
        digest.update(file, 0, file.length - HASH);
        byte[] actual = digest.digest();
        byte[] stored = Arrays.copyOfRange(file, file.length - HASH, file.length);
        if (!Arrays.equals(actual, stored)) {
            throw new ArtefactException(
                    ArtefactException.Code.CHECKSUM_DIFFERS,
                    "artefact '"
                            + what
                            + "' is damaged: its content hashes to "
                            + HexFormat.of().formatHex(actual)
                            + ", its last 32 bytes say "
                            + HexFormat.of().formatHex(stored)
                            + "; fetch or train it again");
        }
    }

    private static Tensor tensor(JsonNode t, byte[] file, int dataStart) {
        int from = Math.addExact(dataStart, t.path("offset").intValue());
        int to = Math.addExact(from, t.path("length").intValue());
        List<Integer> shape = t.path("shape").valueStream().map(JsonNode::intValue).toList();
        return new Tensor(
                t.path("name").asText(),
                TensorType.of(t.path("dtype").asText()),
                shape,
                Arrays.copyOfRange(file, from, to));
    }

    private static ArtefactException truncated(String what, long length, long needed) {
        return new ArtefactException(
                ArtefactException.Code.TRUNCATED,
                "artefact '"
                        + what
                        + "' is truncated at byte "
                        + length
                        + ": it needs "
                        + needed
                        + " bytes; fetch or train it again");
    }

    private static ArtefactException badHeader(String what, String why) {
        return new ArtefactException(
                ArtefactException.Code.BAD_HEADER,
                "artefact '" + what + "' has a bad header: " + why);
    }

    private static long aligned(long position) {
        return (position + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
