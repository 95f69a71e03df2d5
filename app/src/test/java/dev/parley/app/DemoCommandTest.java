package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DemoCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

    private static String address(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                return found.group();
            }
        }
        return "the command ended without saying where the page is";
    }

    @Test
    void page_isServedOnThisMachineUntilTheEnd() throws Exception {
        try (PipedWriter said = new PipedWriter();
                BufferedReader output = new BufferedReader(new PipedReader(said, 1 << 16))) {
            FutureTask<Integer> command =
                    new FutureTask<>(() ->
                            Main.run(
                                    new PrintWriter(said, true),
                                    new PrintWriter(Writer.nullWriter()),
                                    "demo",
                                    "--tier",
                                    "fast",
                                    "--port",
                                    "0"));
            Thread thread = Thread.ofPlatform().start(command);
            String address = address(output);
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpResponse<String> page =
                        client.send(
                                HttpRequest.newBuilder(URI.create(address)).build(),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body())
                        .startsWith("<!doctype html>")
                        .endsWith("</html>")
                        .contains("<b>sentiment</b>", "<b>topic.iab_content</b>")
                        .doesNotContain("r/null", "<script");
            }
            thread.interrupt();
            assertThat(command.get()).isZero();
        }
    }

    @Test
    void portInUse_isTheCallersMistake() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Cli cli = Cli.run("demo", "--tier", "fast", "--port", taken.getLocalPort());
            assertThat(cli.code()).isEqualTo(2);
            assertThat(cli.err())
                    .contains("port " + taken.getLocalPort(), "--port")
                    .doesNotContain("\tat ");
        }
    }
}
