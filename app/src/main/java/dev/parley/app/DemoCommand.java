package dev.parley.app;

import com.sun.net.httpserver.HttpServer;
import dev.parley.annotators.head.Explain;
import dev.parley.core.Tier;
import dev.parley.core.Utterance;
import dev.parley.text.Cleaner;
import dev.parley.text.read.Read;
import dev.parley.text.read.ReadOptions;
import dev.parley.text.read.Source;
import dev.parley.text.read.UtteranceReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Annotates the bundled conversations and shows them on a page on this machine.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Annotates 170 conversations written for the project and shows them at http://localhost:PORT.",
        footer = {"", "Example:  ./parley demo --port 8080"})
final class DemoCommand implements Callable<Integer> {
    private static final List<String> FILES =
            List.of("conversations-a.ndjson", "conversations-b.ndjson");

    @Spec private CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "port on the loopback address (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--tier",
            defaultValue = "accurate",
            description = "fast or accurate (default: ${DEFAULT-VALUE})")
    private String tier;

    @Option(names = "--no-serve", description = "annotate, say how it went, and end")
    private boolean noServe;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Utterance> utterances = utterances();
        DemoPage page = new DemoPage();
        long start = System.nanoTime();
        try (Platform platform = Platform.open(Tier.of(tier), List.of(), Explain.NOTHING)) {
            for (Utterance utterance : utterances) {
                page.add(utterance, platform.pipeline().annotate(Cleaner.of().clean(utterance)));
            }
        }
        spec.commandLine()
                .getOut()
                .printf(
                        "annotated %,d posts and comments in %.1f s (%s tier)%n",
                        utterances.size(), (System.nanoTime() - start) / 1e9, tier);
        return noServe ? 0 : serve(page.text().getBytes(StandardCharsets.UTF_8));
    }

    private int serve(byte[] html) throws IOException, InterruptedException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                    exchange.sendResponseHeaders(200, html.length);
                    try (exchange) {
                        exchange.getResponseBody().write(html);
                    }
                });
        server.start();
        spec.commandLine().getOut().println("see http://localhost:" + port + "  (Ctrl-C ends)");
        Thread.currentThread().join();
        return 0;
    }

    private static List<Utterance> utterances() throws IOException {
        List<Utterance> utterances = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream in = DemoCommand.class.getResourceAsStream("/demo/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("demo file '" + file + "' is not in the jar");
                }
                try (UtteranceReader reader =
                        UtteranceReader.open(
                                Source.of(file, in.readAllBytes()), ReadOptions.DEFAULT)) {
                    while (reader.hasNext()) {
                        if (reader.next() instanceof Read.Ok ok) {
                            utterances.add(ok.utterance());
                        }
                    }
                }
            }
        }
        return utterances;
    }
}
