package dev.parley.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Turns exceptions into messages: a caller's mistake, and a file that cannot be used, say what to
/// do; our fault shows where.
final class Failures implements IExecutionExceptionHandler {
    private static final int OUR_FAULT = 1;
    private static final int CALLERS_MISTAKE = 2;

    @Override
    public int handleExecutionException(Exception exception, CommandLine line, ParseResult parsed) {
        return switch (exception) {
            case IllegalArgumentException mistake ->
                    mistake(line, String.valueOf(mistake.getMessage()));
            case FileSystemException file -> mistake(line, file(file));
            case UncheckedIOException unchecked
                    when unchecked.getCause() instanceof FileSystemException file ->
                    mistake(line, file(file));
            case IOException io ->
                    mistake(line, "a file cannot be read or written: " + io.getMessage());
            default -> ours(line, exception);
        };
    }

    private static String file(FileSystemException e) {
        String reason = e.getReason();
        return "'%s' cannot be used: %s; check the path and its permissions"
                .formatted(e.getFile(), reason == null ? e.getClass().getSimpleName() : reason);
    }

    private static int mistake(CommandLine line, String message) {
        line.getErr().println("parley: " + message);
        return CALLERS_MISTAKE;
    }

    private static int ours(CommandLine line, Exception exception) {
        line.getErr().println("parley: internal error: " + exception);
        exception.printStackTrace(line.getErr());
        return OUR_FAULT;
    }
}
