package dev.parley.text.read;

import org.jspecify.annotations.Nullable;

/// An input without content: one reject says so.
final class EmptyReader extends RecordReader {
    private boolean told;

    EmptyReader(Input input) {
        super(input, "empty");
    }

    @Override
    @Nullable Read advance() {
        if (told) {
            return null;
        }
        told = true;
        return new Read.Reject(0, "input.empty", "the input is empty", "");
    }

    @Override
    long line() {
        return 0;
    }

    @Override
    public long encodingFaults() {
        return 0;
    }
}
