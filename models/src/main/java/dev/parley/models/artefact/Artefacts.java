package dev.parley.models.artefact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Where artefacts are found by name.
public interface Artefacts {
    /// The file's suffix.
    String SUFFIX = ".parley";

    /// @throws ArtefactException when there is none of that name, or it is refused
    Artefact load(String name);

    /// `<folder>/<name>.parley`.
    static Artefacts in(Path folder) {
        return name -> named(Artefact.read(folder.resolve(name + SUFFIX)), name);
    }

    /// `artefacts/<name>.parley` on the class path of a class loader.
    static Artefacts onClassPath(ClassLoader loader) {
        return name -> {
            String resource = "artefacts/" + name + SUFFIX;
            try (InputStream in = loader.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new ArtefactException(
                            ArtefactException.Code.NOT_FOUND,
                            "artefact '"
                                    + name
                                    + "' is not on the class path as "
                                    + resource
                                    + "; add the jar that ships it, or name a folder of artefacts");
                }
                return named(Artefact.read(in, resource), name);
            } catch (IOException e) {
                throw new UncheckedIOException("artefact " + resource + " cannot be read", e);
            }
        };
    }

    private static Artefact named(Artefact artefact, String name) {
        if (!artefact.header().name().equals(name)) {
            throw new ArtefactException(
                    ArtefactException.Code.BAD_HEADER,
                    "artefact file '"
                            + name
                            + SUFFIX
                            + "' holds '"
                            + artefact.header().name()
                            + "'; rename the file");
        }
        return artefact;
    }
}
