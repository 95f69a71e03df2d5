package dev.parley.pipeline.run;

import java.io.PrintStream;
import java.util.Locale;

/// Shows progress as a bar that is drawn over itself in a terminal, or as a plain line now and then
/// elsewhere. Used by one thread.
public final class ProgressLine implements Progress {
    private static final int BAR = 24;
    private static final long TERMINAL_NANOS = 200_000_000L;
    private static final long PLAIN_NANOS = 10_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private long lastShown;
    private int lastLength;

    /// @param terminal whether a line can be drawn over
    public ProgressLine(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void update(State state) {
        long every = terminal ? TERMINAL_NANOS : PLAIN_NANOS;
        if (!state.ended() && state.nanos() - lastShown < every) {
            return;
        }
        lastShown = state.nanos();
        String line = line(state);
        if (terminal) {
            out.print("\r" + line + " ".repeat(Math.max(0, lastLength - line.length())));
            lastLength = line.length();
        }
        if (!terminal) {
            out.println(line);
        } else if (state.ended()) {
            out.println();
        }
        out.flush();
    }

    @Override
    public void stopped(long records) {
        out.printf(
                Locale.ROOT,
                "%sstopped; %,d records are in complete parts, run the same command to go on%n",
                terminal ? "\n" : "",
                records);
        out.flush();
    }

    private String line(State state) {
        String done =
                String.format(
                        Locale.ROOT,
                        "%,d records, %,.0f/s",
                        state.records() + state.resumed(),
                        state.rate());
        if (state.totalBytes() <= 0) {
            return done + ", " + ReportText.duration(state.nanos());
        }
        double share = Math.min(1, (double) state.bytes() / state.totalBytes());
        String percent = String.format(Locale.ROOT, "%3.0f%%  %s", 100 * share, done);
        String rest =
                state.ended()
                        ? ", " + ReportText.duration(state.nanos())
                        : share == 0
                                ? ""
                                : ", "
                                        + ReportText.duration(
                                                (long) (state.nanos() / share - state.nanos()))
                                        + " left";
        return terminal ? bar(share) + " " + percent + rest : percent.strip() + rest;
    }

    private static String bar(double share) {
        int full = (int) (share * BAR);
        return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "]";
    }
}
