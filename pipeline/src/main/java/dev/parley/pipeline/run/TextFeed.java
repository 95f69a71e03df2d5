package dev.parley.pipeline.run;

import dev.parley.core.ThreadContext;
import dev.parley.core.Utterance;
import dev.parley.text.read.Read;
import dev.parley.text.read.ReadOptions;
import dev.parley.text.read.Source;
import dev.parley.text.read.UtteranceReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Files and streams of posts, one after the other.
public final class TextFeed implements Feed {
    private final List<Source> sources;
    private final ReadOptions options;
    private final String reading;
    private final Function<Utterance, ThreadContext> threads;
    private final List<Input> inputs;
    private @Nullable UtteranceReader reader;
    private int index = -1;
    private long bytesBefore;
    private volatile long bytesRead;

    private TextFeed(
            List<Source> sources,
            ReadOptions options,
            String reading,
            Function<Utterance, ThreadContext> threads) {
        this.sources = List.copyOf(sources);
        this.options = options;
        this.reading = reading;
        this.threads = threads;
        List<Input> named = new ArrayList<>();
        for (Source source : sources) {
            OptionalLong size = source.size();
            named.add(
                    new Input(
                            name(source),
                            size.isPresent() ? Optional.of(size.getAsLong()) : Optional.empty()));
        }
        this.inputs = List.copyOf(named);
    }

    /// Looks at every source that can be read twice, so that a wrong one is refused before the run
    /// starts.
    ///
    /// @param fieldMap how fields were named on the command line; empty for the usual names
    /// @param threads what an utterance answers
    /// @throws dev.parley.text.read.InputException when a source cannot be read at all
    public static TextFeed of(
            List<Source> sources,
            ReadOptions options,
            String fieldMap,
            Function<Utterance, ThreadContext> threads) {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException(
                    "a run needs an input; name a file, or - for standard input");
        }
        for (Source source : sources) {
            if (source.repeatable() || source.path().isPresent()) {
                UtteranceReader.open(source, options).close();
            }
        }
        String reading =
                "fields '" + fieldMap + "', records of " + options.maxRecordBytes() + " bytes";
        return new TextFeed(sources, options, reading, threads);
    }

    private static String name(Source source) {
        return source.path().map(Object::toString).orElse(source.name());
    }

    @Override
    public Optional<Item> next() {
        UtteranceReader current = reader;
        while (current == null || !current.hasNext()) {
            if (!open()) {
                return Optional.empty();
            }
            current = reader;
        }
        Read read = current.next();
        bytesRead = bytesBefore + (long) (current.progress().orElse(0) * size(index));
        String name = inputs.get(index).name();
        return Optional.of(
                switch (read) {
                    case Read.Ok ok ->
                            new Accepted(
                                    name, ok.line(), ok.utterance(), threads.apply(ok.utterance()));
                    case Read.Reject bad ->
                            new Rejected(
                                    name,
                                    bad.line(),
                                    null,
                                    bad.code(),
                                    bad.reason(),
                                    bad.excerpt());
                });
    }

    /// Goes on to the next source; false when there is none.
    private boolean open() {
        if (reader != null) {
            bytesBefore += size(index);
            bytesRead = bytesBefore;
        }
        close();
        if (index + 1 >= sources.size()) {
            return false;
        }
        index++;
        reader = UtteranceReader.open(sources.get(index), options);
        return true;
    }

    private long size(int source) {
        return inputs.get(source).bytes().orElse(0L);
    }

    @Override
    public long bytesRead() {
        return bytesRead;
    }

    @Override
    public List<Input> inputs() {
        return inputs;
    }

    @Override
    public String reading() {
        return reading;
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
