package dev.parley.knowledge.taxonomy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One category of a taxonomy.
///
/// @param id unique in its taxonomy and stable over releases
/// @param name as its owner writes it
/// @param parent the id one tier above; null for a top category
/// @param path the names from the top category down to this one, at least one
/// @param kind what a label of this category says
/// @param specialCategoryData true where the owner marks the category as special category data,
///   which must not be used to profile people
public record TaxonomyNode(
        String id,
        String name,
        @Nullable String parent,
        List<String> path,
        Kind kind,
        boolean specialCategoryData) {

    /// What a label of a category says about content.
    public enum Kind {
        /// What the content is about.
        TOPIC,
        /// How a work is told: comedy, thriller. No topic.
        GENRE,
        /// A subject of the suitability vocabulary, to be paired with a risk. No topic.
        SENSITIVE
    }

    public TaxonomyNode {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        path = List.copyOf(path);
        if (path.isEmpty() || !path.getLast().equals(name)) {
            throw new IllegalArgumentException(
                    "the path of node '" + id + "' is " + path + "; it must end in '" + name + "'");
        }
    }

    /// The tier: 1 for a top category.
    public int depth() {
        return path.size();
    }

    public Optional<String> parentId() {
        return Optional.ofNullable(parent);
    }

    /// The path in one line: `Automotive > Auto Type > Classic Cars`.
    public String fullName() {
        return String.join(" > ", path);
    }
}
