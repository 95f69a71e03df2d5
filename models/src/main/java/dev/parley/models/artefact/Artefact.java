package dev.parley.models.artefact;

import dev.parley.core.ArtefactRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A model as a file: a header that says what it is, and tensors.
///
/// Immutable. Reading checks everything: a wrong, damaged or newer file is refused with an
/// [ArtefactException] that says which it is.
public final class Artefact {
    private final Header header;
    private final Map<String, Tensor> tensors;
    private final ArtefactRef ref;

    Artefact(Header header, Collection<Tensor> tensors, String sha256) {
        this.header = header;
        this.tensors = new LinkedHashMap<>();
        for (Tensor t : tensors) {
            if (this.tensors.put(t.name(), t) != null) {
                throw new IllegalArgumentException("tensor '" + t.name() + "' is given twice");
            }
        }
        this.ref = new ArtefactRef(header.name(), sha256);
    }

    /// A new artefact, in memory; its hash is that of the file that [#write] makes.
    public static Artefact of(Header header, List<Tensor> tensors) {
        return ArtefactFormat.decode(ArtefactFormat.encode(header, tensors), header.name());
    }

    /// @throws ArtefactException when the file is missing, no artefact, damaged or too new
    public static Artefact read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ArtefactException(
                    ArtefactException.Code.NOT_FOUND,
                    "artefact " + file + " is not there or is no file");
        }
        try {
            return ArtefactFormat.decode(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("artefact " + file + " cannot be read", e);
        }
    }

    /// Reads to the end of the stream; does not close it.
    ///
    /// @param what names the stream in messages
    public static Artefact read(InputStream in, String what) {
        try {
            return ArtefactFormat.decode(in.readAllBytes(), what);
        } catch (IOException e) {
            throw new UncheckedIOException("artefact " + what + " cannot be read", e);
        }
    }

    /// Writes a file that is either whole or absent: a temporary file beside it is moved into
    /// place.
    public void write(Path file) {
        ArtefactFormat.write(ArtefactFormat.encode(header, List.copyOf(tensors.values())), file);
    }

    public Header header() {
        return header;
    }

    /// Name, and the SHA-256 of the whole file.
    public ArtefactRef ref() {
        return ref;
    }

    /// In the order of the file.
    public List<Tensor> tensors() {
        return List.copyOf(tensors.values());
    }

    /// @throws ArtefactException when the file has no such tensor
    public Tensor tensor(String name) {
        return find(name)
                .orElseThrow(() ->
                        new ArtefactException(
                                ArtefactException.Code.MISSING_PART,
                                "artefact '"
                                        + header.name()
                                        + "' has no tensor '"
                                        + name
                                        + "'; it has "
                                        + tensors.keySet()));
    }

    public Optional<Tensor> find(String name) {
        return Optional.ofNullable(tensors.get(name));
    }

    /// This artefact, when it is of the given kind.
    ///
    /// @throws ArtefactException when it is another
    public Artefact require(String kind) {
        if (!header.kind().equals(kind)) {
            throw new ArtefactException(
                    ArtefactException.Code.WRONG_KIND,
                    "artefact '"
                            + header.name()
                            + "' is a '"
                            + header.kind()
                            + "', not a '"
                            + kind
                            + "'");
        }
        return this;
    }
}
