package dev.parley.testkit;

import dev.parley.core.Annotator;
import dev.parley.core.Document;
import dev.parley.core.Finding;
import dev.parley.core.Layer;
import dev.parley.core.Layers;
import dev.parley.core.OffsetMap;
import dev.parley.core.ThreadContext;
import dev.parley.core.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Attacks an annotator with odd texts and checks what [Annotator] promises: it answers every text, its
/// spans lie in the text and find their way to the source, the same text gives the same answer again and
/// on four threads, it reads only the layers it declares, and its cost grows linearly.
///
/// A test is one line:
///
///     AnnotatorContract.of(annotator).after(new TokenAnnotator()).reading(text -> clean(text)).check();
///
/// The seed is printed in every failure; `-Dparley.seed=N` replays it.
public final class AnnotatorContract<T> {
    private static final int THREADS = 4;

    private final Annotator<T> annotator;
    private final List<Annotator<?>> features = new ArrayList<>();
    private Function<String, Document> reading = AnnotatorContract::plain;
    private Function<T, ?> comparing = Function.identity();
    private long seed = Long.getLong("parley.seed", System.nanoTime());
    private int longest = 100_000;
    private int randomTexts = 60;

    private AnnotatorContract(Annotator<T> annotator) {
        this.annotator = annotator;
    }

    public static <T> AnnotatorContract<T> of(Annotator<T> annotator) {
        return new AnnotatorContract<>(annotator);
    }

    /// Annotators that make the layers this one needs, in the order in which they run.
    public AnnotatorContract<T> after(Annotator<?>... made) {
        features.addAll(List.of(made));
        return this;
    }

    /// How a text becomes a document; by default it is one as it stands.
    public AnnotatorContract<T> reading(Function<String, Document> reading) {
        this.reading = reading;
        return this;
    }

    /// What two products are compared by, for products without `equals`.
    public AnnotatorContract<T> comparing(Function<T, ?> key) {
        this.comparing = key;
        return this;
    }

    public AnnotatorContract<T> seed(long seed) {
        this.seed = seed;
        return this;
    }

    /// Length of the longest texts in characters, 100,000 by default; less for annotators that run
    /// an encoder over every word.
    public AnnotatorContract<T> longest(int characters) {
        this.longest = characters;
        return this;
    }

    public AnnotatorContract<T> randomTexts(int count) {
        this.randomTexts = count;
        return this;
    }

    /// Runs all attacks.
    ///
    /// @throws AssertionError with the seed and the text at the first broken promise
    public void check() {
        require(!annotator.name().isBlank(), "an annotator needs a name", "");
        List<Prepared> inputs =
                OddTexts.of(new Random(seed), longest, randomTexts).stream()
                        .map(this::prepare)
                        .toList();
        List<Object> first = inputs.stream().map(this::answer).toList();
        for (int i = 0; i < inputs.size(); i++) {
            require(
                    Objects.deepEquals(first.get(i), key(inputs.get(i))),
                    "the same text gave another answer the second time",
                    inputs.get(i).text());
        }
        inThreads(inputs, first);
        Linearity.check(
                annotator.name(),
                seed,
                longest,
                n -> prepare(OddTexts.random(new Random(seed), n)),
                p -> annotate(p.document(), p.layers()));
    }

    /// A text with all that must be there before the annotator runs.
    record Prepared(String text, Document document, Layers layers) {}

    private Prepared prepare(String text) {
        try {
            Document document = reading.apply(text);
            Layers all = Layers.EMPTY;
            for (Annotator<?> feature : features) {
                all = add(feature, document, all);
            }
            Layers declared = Layers.EMPTY;
            for (Layer<?> layer : annotator.needs()) {
                declared = copy(layer, all, declared);
            }
            return new Prepared(text, document, declared);
        } catch (RuntimeException e) {
            throw failure("the text could not be prepared: " + e, text, e);
        }
    }

    private static <F> Layers add(Annotator<F> feature, Document document, Layers layers) {
        return layers.with(feature.produces(), feature.annotate(document, layers));
    }

    private static <F> Layers copy(Layer<F> layer, Layers from, Layers to) {
        return to.with(layer, from.get(layer));
    }

    private T annotate(Document document, Layers layers) {
        T product = annotator.annotate(document, layers);
        Objects.requireNonNull(product, "an annotator may not answer null");
        return annotator.produces().type().cast(product);
    }

    private Object answer(Prepared input) {
        try {
            T product = annotate(input.document(), input.layers());
            if (product instanceof Finding finding) {
                FindingChecks.problem(finding, input.document())
                        .ifPresent(p -> require(false, p, input.text()));
            }
            return comparing.apply(product);
        } catch (RuntimeException e) {
            throw failure("the annotator threw " + e, input.text(), e);
        }
    }

    private Object key(Prepared input) {
        return comparing.apply(annotate(input.document(), input.layers()));
    }

    private void inThreads(List<Prepared> inputs, List<Object> expected) {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<Object>>> tasks = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                int shift = t * inputs.size() / THREADS;
                tasks.add(() -> rotated(inputs, shift));
            }
            for (Future<List<Object>> future : pool.invokeAll(tasks)) {
                List<Object> answers = future.get();
                for (int i = 0; i < answers.size(); i++) {
                    require(
                            Objects.deepEquals(expected.get(i), answers.get(i)),
                            "four threads at once gave another answer",
                            inputs.get(i).text());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("interrupted", "", e);
        } catch (ExecutionException e) {
            throw failure("the annotator threw in one of four threads: " + e.getCause(), "", e);
        } finally {
            pool.shutdownNow();
        }
    }

    /// Answers in the order of the inputs, computed from `shift` on, so that threads work on
    /// different texts.
    private List<Object> rotated(List<Prepared> inputs, int shift) {
        Object[] answers = new Object[inputs.size()];
        for (int i = 0; i < answers.length; i++) {
            int at = (i + shift) % answers.length;
            answers[at] = key(inputs.get(at));
        }
        return List.of(answers);
    }

    private void require(boolean kept, String promise, String text) {
        if (!kept) {
            throw failure(promise, text, null);
        }
    }

    private AssertionError failure(
            String what, String text, @org.jspecify.annotations.Nullable Throwable cause) {
        return new AssertionError(
                annotator.name()
                        + ": "
                        + what
                        + "; text: "
                        + excerpt(text)
                        + "; replay with -Dparley.seed="
                        + seed,
                cause);
    }

    private static String excerpt(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars()
                .limit(120)
                .forEach(c ->
                        out.append(
                                c >= 32 && c < 127
                                        ? String.valueOf((char) c)
                                        : String.format(java.util.Locale.ROOT, "\\u%04X", c)));
        return out.append(text.length() > 120 ? "\"… (" + text.length() + " characters)" : "\"")
                .toString();
    }

    private static Document plain(String text) {
        return new Document(
                Utterance.post("odd", null, "", text),
                text,
                OffsetMap.identity(text.length()),
                0,
                ThreadContext.NONE);
    }
}
