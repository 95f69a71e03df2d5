package dev.parley.models.head;

import dev.parley.core.Annotator;
import dev.parley.core.Document;
import dev.parley.core.Layer;
import dev.parley.core.Layers;
import dev.parley.models.hashed.HashedFeatures;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a document's hashed features once for all heads that have joined: each by itself would
/// wait for memory at every bucket again. Thread-safe.
///
/// The table of all joined blocks is built when the first document comes, and again when a head has
/// joined since.
public final class SparseBank implements Annotator<SparseSums> {
    private final String name;
    private final Layer<SparseSums> layer;
    private volatile List<SparseBlock> blocks = List.of();
    private volatile @Nullable Joined joined;

    /// A table with the blocks that are in it.
    private record Joined(List<SparseBlock> blocks, SparseTable table) {}

    private SparseBank(String name) {
        this.name = name;
        this.layer = new Layer<>("models." + name, SparseSums.class);
    }

    /// An empty bank.
    ///
    /// @param name of the annotator, such as `heads.fast`
    public static SparseBank named(String name) {
        return new SparseBank(name);
    }

    /// Takes a head's block in; twice is as good as once.
    ///
    /// @throws IllegalArgumentException when it has another hashing than those before it
    public synchronized void join(SparseBlock block) {
        List<SparseBlock> before = blocks;
        if (!before.isEmpty() && !before.getFirst().hashing().equals(block.hashing())) {
            throw new IllegalArgumentException(
                    "a head reads "
                            + block.hashing()
                            + ", the others of '"
                            + name
                            + "' read "
                            + before.getFirst().hashing());
        }
        if (before.stream().noneMatch(b -> b == block)) {
            blocks = Stream.concat(before.stream(), Stream.of(block)).toList();
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Layer<SparseSums> produces() {
        return layer;
    }

    @Override
    public Set<Layer<?>> needs() {
        return Set.of(HashedFeatures.LAYER);
    }

    @Override
    public SparseSums annotate(Document document, Layers layers) {
        if (blocks.isEmpty()) {
            return new SparseSums(List.of(), new float[0]);
        }
        Joined all = joined();
        return new SparseSums(all.blocks(), all.table().sums(layers.get(HashedFeatures.LAYER)));
    }

    private Joined joined() {
        Joined current = joined;
        return current != null && current.blocks() == blocks ? current : build();
    }

    private synchronized Joined build() {
        Joined current = joined;
        if (current == null || current.blocks() != blocks) {
            current = new Joined(blocks, new SparseTable(blocks));
            joined = current;
        }
        return current;
    }
}
