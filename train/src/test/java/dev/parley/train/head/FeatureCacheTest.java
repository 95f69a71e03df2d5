package dev.parley.train.head;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.Document;
import dev.parley.core.OffsetMap;
import dev.parley.core.ThreadContext;
import dev.parley.core.Utterance;
import dev.parley.text.Cleaner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureCacheTest {
    private static final List<Document> TEXTS =
            IntStream.range(0, 5)
                    .mapToObj(
                            i -> Cleaner.of().clean(Utterance.post("p" + i, null, "", "text " + i)))
                    .toList();

    @TempDir Path temp;
    private final AtomicInteger encoded = new AtomicInteger();

    private static Document document(String text, int titleEnd) {
        return new Document(
                Utterance.post("p", null, "", text),
                text,
                OffsetMap.identity(text.length()),
                titleEnd,
                ThreadContext.NONE);
    }

    private float[] encode(Document document) {
        encoded.incrementAndGet();
        return new float[] {document.text().charAt(5), 0.5f};
    }

    private List<float[]> vectors() {
        encoded.set(0);
        return FeatureCache.open(temp.resolve("cache"), 2)
                .vectors(TEXTS, this::encode, Progress.SILENT);
    }

    private static void assertRight(List<float[]> vectors) {
        for (int i = 0; i < TEXTS.size(); i++) {
            assertThat(vectors.get(i)).containsExactly('0' + i, 0.5f);
        }
    }

    @Test
    void secondRun_encodesNothing() {
        assertRight(vectors());
        assertThat(encoded).hasValue(TEXTS.size());
        assertRight(vectors());
        assertThat(encoded).hasValue(0);
    }

    @Test
    void fileCutInARow_keepsTheRowsBefore() throws IOException {
        vectors();
        Path file = temp.resolve("cache");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 3));
        assertRight(vectors());
        assertThat(encoded).hasValue(1);
        assertRight(vectors());
        assertThat(encoded).hasValue(0);
    }

    @Test
    void titleOfTheSameText_isAnotherRow() {
        Document whole = document("text 0. text 1", 0);
        Document titled = document("text 0. text 1", 7);

        FeatureCache.open(temp.resolve("cache"), 2)
                .vectors(List.of(whole, titled), this::encode, Progress.SILENT);

        assertThat(encoded).hasValue(2);
    }
}
