package dev.parley.app;

import dev.parley.core.ThreadContext;
import dev.parley.core.Utterance;
import dev.parley.text.read.ReadOptions;
import dev.parley.text.read.Source;
import dev.parley.text.thread.ThreadIndex;
import dev.parley.text.thread.ThreadLimits;
import java.util.List;
import java.util.function.Function;

/// What comments answer, found in a first pass over inputs that can be read twice.
final class Threads {
    private Threads() {}

    static Function<Utterance, ThreadContext> of(List<String> files, ReadOptions options) {
        List<Source> sources =
                files.stream().filter(file -> !file.equals("-")).map(Source::of).toList();
        if (sources.isEmpty()) {
            return utterance -> ThreadContext.NONE;
        }
        ThreadIndex index = ThreadIndex.build(sources, options, ThreadLimits.DEFAULT);
        return index::context;
    }
}
