package dev.parley.models.artefact;

import java.util.Arrays;
import java.util.List;

/// A matrix in signed bytes with one scale a row: a quarter of the size, about half a percent of a
/// row's largest value in error. Immutable.
public final class QuantisedRows {
    private final int rows;
    private final int columns;
    private final byte[] values;
    private final float[] scales;

    private QuantisedRows(int rows, int columns, byte[] values, float[] scales) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
        this.scales = scales;
    }

    /// @param matrix row after row, `rows * columns` finite numbers
    public static QuantisedRows of(float[] matrix, int rows, int columns) {
        if (matrix.length != rows * columns) {
            throw new IllegalArgumentException(
                    rows
                            + " x "
                            + columns
                            + " needs "
                            + rows * columns
                            + " numbers, got "
                            + matrix.length);
        }
        byte[] values = new byte[matrix.length];
        float[] scales = new float[rows];
        for (int r = 0; r < rows; r++) {
            float max = 0;
            for (int c = 0; c < columns; c++) {
                float v = matrix[r * columns + c];
                if (!Float.isFinite(v)) {
                    throw new IllegalArgumentException("row " + r + " column " + c + " is " + v);
                }
                max = Math.max(max, Math.abs(v));
            }
            scales[r] = max / 127;
            for (int c = 0; max > 0 && c < columns; c++) {
                values[r * columns + c] = (byte) Math.round(matrix[r * columns + c] / scales[r]);
            }
        }
        return new QuantisedRows(rows, columns, values, scales);
    }

    /// Reads what [#tensors] wrote.
    public static QuantisedRows read(Artefact artefact, String name) {
        Tensor values = artefact.tensor(name);
        float[] scales = artefact.tensor(name + ".scale").floats();
        if (values.type() != TensorType.I8
                || values.shape().size() != 2
                || values.shape().getFirst() != scales.length) {
            throw new ArtefactException(
                    ArtefactException.Code.BAD_HEADER,
                    "artefact '"
                            + artefact.header().name()
                            + "': tensor "
                            + values
                            + " is no quantised matrix of "
                            + scales.length
                            + " rows");
        }
        return new QuantisedRows(scales.length, values.shape().getLast(), values.bytes(), scales);
    }

    /// Two tensors: `name` (i8, rows x columns) and `name.scale` (f32, rows).
    public List<Tensor> tensors(String name) {
        return List.of(
                Tensor.i8(name, values, rows, columns), Tensor.f32(name + ".scale", scales, rows));
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public float get(int row, int column) {
        return values[row * columns + column] * scales[row];
    }

    /// Adds `factor` times a row to `sum`.
    public void addTo(float[] sum, int row, float factor) {
        float f = factor * scales[row];
        int at = row * columns;
        for (int c = 0; c < columns; c++) {
            sum[c] += f * values[at + c];
        }
    }

    /// The scalar product of a row with `vector[offset …)`.
    public double dot(int row, float[] vector, int offset) {
        double sum = 0;
        int at = row * columns;
        for (int c = 0; c < columns; c++) {
            sum += vector[offset + c] * values[at + c];
        }
        return sum * scales[row];
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof QuantisedRows q
                && rows == q.rows
                && columns == q.columns
                && Arrays.equals(values, q.values)
                && Arrays.equals(scales, q.scales);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
