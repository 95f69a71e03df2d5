package dev.parley.app;

import dev.parley.annotators.head.Explain;
import dev.parley.core.Document;
import dev.parley.core.Tier;
import dev.parley.core.Utterance;
import dev.parley.text.Cleaner;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A process whose threads are inside the encoder nearly all the time and never end by themselves;
/// it says so once all have encoded a text.
final class ChildEncoding {
    private static final int THREADS = 3;

    private ChildEncoding() {}

    public static void main(String[] arguments) throws InterruptedException {
        Ending.onSignals();
        Platform platform = Platform.open(Tier.ACCURATE, List.of("sentiment"), Explain.NOTHING);
        Document document =
                Cleaner.of()
                        .clean(
                                Utterance.post(
                                        "a", null, "", "These boots fell apart. ".repeat(60)));
        CountDownLatch encoded = new CountDownLatch(THREADS);
        for (int t = 0; t < THREADS; t++) {
            Thread.ofPlatform()
                    .start(() -> {
                        platform.pipeline().annotate(document);
                        encoded.countDown();
                        while (true) {
                            platform.pipeline().annotate(document);
                        }
                    });
        }
        encoded.await();
        System.out.println("encoding");
    }
}
