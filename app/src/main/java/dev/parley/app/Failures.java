package dev.parley.app;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Turns exceptions into messages: a caller's mistake says what to do, our fault shows where.
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception exception, CommandLine line, ParseResult parsed) {
        if (exception instanceof IllegalArgumentException) {
            line.getErr().println("parley: " + exception.getMessage());
            return 2;
        }
        line.getErr().println("parley: internal error: " + exception);
        exception.printStackTrace(line.getErr());
        return 1;
    }
}
