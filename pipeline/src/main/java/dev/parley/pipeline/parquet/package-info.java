/// Writes flat Parquet files: columns of strings and numbers, required or optional, Zstandard
/// pages, dictionaries for columns that repeat themselves. The same rows give the same bytes.
///
/// Start with [dev.parley.pipeline.parquet.ParquetWriter]. It is here because the reader that the
/// project uses cannot write, and the writers at hand bring Hadoop or a native database of 80 MB
/// along. Nested columns and reading are out of scope. Nothing here knows what a signal is.
@NullMarked
package dev.parley.pipeline.parquet;

import org.jspecify.annotations.NullMarked;
