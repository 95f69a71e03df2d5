package dev.parley.models.artefact;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// A named block of numbers.
///
/// @param shape sizes of its dimensions; their product is the number of elements
/// @param bytes the elements, little-endian; not to be written to
@SuppressWarnings("ArrayRecordComponent")
public record Tensor(String name, TensorType type, List<Integer> shape, byte[] bytes) {
    public Tensor {
        shape = List.copyOf(shape);
        long expected = type.size();
        for (int size : shape) {
            expected *= size;
        }
        if (expected != bytes.length) {
            throw new IllegalArgumentException(
                    "tensor '"
                            + name
                            + "' of "
                            + type.label()
                            + shape
                            + " needs "
                            + expected
                            + " bytes, got "
                            + bytes.length);
        }
    }

    public static Tensor f32(String name, float[] values, Integer... shape) {
        ByteBuffer buffer = allocate(4 * values.length);
        buffer.asFloatBuffer().put(values);
        return new Tensor(name, TensorType.F32, List.of(shape), buffer.array());
    }

    /// Half precision: 11 significant bits.
    public static Tensor f16(String name, float[] values, Integer... shape) {
        ByteBuffer buffer = allocate(2 * values.length);
        for (float v : values) {
            buffer.putShort(Float.floatToFloat16(v));
        }
        return new Tensor(name, TensorType.F16, List.of(shape), buffer.array());
    }

    public static Tensor i8(String name, byte[] values, Integer... shape) {
        return new Tensor(name, TensorType.I8, List.of(shape), values.clone());
    }

    public static Tensor i32(String name, int[] values, Integer... shape) {
        ByteBuffer buffer = allocate(4 * values.length);
        buffer.asIntBuffer().put(values);
        return new Tensor(name, TensorType.I32, List.of(shape), buffer.array());
    }

    public static Tensor bytes(String name, byte[] content) {
        return new Tensor(name, TensorType.BYTES, List.of(content.length), content.clone());
    }

    /// Strings without line breaks, one a line.
    public static Tensor lines(String name, List<String> lines) {
        for (String line : lines) {
            if (line.contains("\n")) {
                throw new IllegalArgumentException(
                        "tensor '" + name + "': a line holds a line break");
            }
        }
        return bytes(name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    public int size() {
        return bytes.length / type.size();
    }

    /// The numbers of an f32, f16 or i8 tensor as floats, in a new array.
    public float[] floats() {
        float[] values = new float[size()];
        ByteBuffer buffer = little();
        switch (type) {
            case F32 -> buffer.asFloatBuffer().get(values);
            case F16 -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = Float.float16ToFloat(buffer.getShort(2 * i));
                }
            }
            case I8 -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = bytes[i];
                }
            }
            case I32, U8, BYTES ->
                    throw new IllegalStateException(
                            "tensor '" + name + "' is " + type.label() + ", not f32, f16 or i8");
        }
        return values;
    }

    /// The numbers of an i32 tensor, in a new array.
    public int[] ints() {
        if (type != TensorType.I32) {
            throw new IllegalStateException(
                    "tensor '" + name + "' is " + type.label() + ", not i32");
        }
        int[] values = new int[size()];
        little().asIntBuffer().get(values);
        return values;
    }

    /// What [#lines(String, List)] wrote; no line for an empty tensor.
    public List<String> lines() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Tensor t
                && name.equals(t.name)
                && type == t.type
                && shape.equals(t.shape)
                && Arrays.equals(bytes, t.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return name + " " + type.label() + shape;
    }

    private ByteBuffer little() {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer allocate(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
