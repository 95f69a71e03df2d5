package dev.parley.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Entry of the command line.
@Command(
        name = "parley",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Commercial content understanding of community conversations: posts and comments in, explained signals out.",
        subcommands = {
            DemoCommand.class,
            AnnotateCommand.class,
            ExplainCommand.class,
            SignalsCommand.class,
            RegistryCommand.class,
            EvaluateCommand.class,
            BenchCommand.class,
            TrainCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Try:  ./parley demo",
            "      ./parley explain \"Which headphones under $100 for the gym?\" --community headphones"
        })
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Ending.onSignals();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Ending.exit(run(out, err, args));
    }

    /// Runs one command.
    ///
    /// @return 0 for success, 1 for our fault, 2 for a caller's mistake, 3 when a check found
    ///   problems, 130 when a run was stopped before its end
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Main());
        line.setOut(out);
        line.setErr(err);
        line.setExecutionExceptionHandler(new Failures());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line.execute(args);
    }
}
