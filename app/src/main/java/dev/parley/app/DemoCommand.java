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
import java.net.BindException;
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
            description = "port on the loopback address, 0 for any (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--tier",
            defaultValue = "accurate",
            description = "fast or accurate (default: ${DEFAULT-VALUE})")
    private String tier;

    @Option(names = "--no-serve", description = "annotate, say how it went, and end")
    private boolean noServe;

    @Override
    public Integer call() throws IOException {
        if (noServe) {
            page();
            return 0;
        }
        HttpServer server = server();
        try {
            serve(server, page().getBytes(StandardCharsets.UTF_8));
        } finally {
            server.stop(0);
        }
        return 0;
    }

    private String page() throws IOException {
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
        return page.text();
    }

    /// Serves one page until this thread is interrupted or the process ends.
    private void serve(HttpServer server, byte[] html) {
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
        spec.commandLine()
                .getOut()
                .printf("see http://localhost:%d  (Ctrl-C ends)%n", server.getAddress().getPort());
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Takes the port before anything is annotated.
    private HttpServer server() throws IOException {
        try {
            return HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (BindException e) {
            throw new IllegalArgumentException(
                    "port "
                            + port
                            + " cannot be used: "
                            + e.getMessage()
                            + "; give another with --port, or 0 for any",
                    e);
        }
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
