package dev.parley.models.artefact;

import java.util.Locale;

/// How a tensor's numbers are stored, little-endian.
public enum TensorType {
    F32(4),
    F16(2),
    I8(1),
    I32(4),
    U8(1),
    /// No numbers: text or another format's file, as it is.
    BYTES(1);

    private final int size;

    TensorType(int size) {
        this.size = size;
    }

    /// Bytes of one element.
    public int size() {
        return size;
    }

    /// The name in the header: `f32`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException for an unknown name
    static TensorType of(String label) {
        for (TensorType type : values()) {
            if (type.label().equals(label)) {
                return type;
            }
        }
        throw new IllegalArgumentException(
                "tensor type '" + label + "' is unknown; allowed: f32, f16, i8, i32, u8, bytes");
    }
}
