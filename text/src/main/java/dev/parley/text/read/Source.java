package dev.parley.text.read;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/// Where bytes come from.
public sealed interface Source {
    /// A short name for ids and messages: the file's name, `stdin`.
    String name();

    /// How many bytes there are, when known.
    OptionalLong size();

    /// Whether [#open()] gives the same bytes again.
    boolean repeatable();

    /// The bytes from the first on.
    ///
    /// @throws InputException when there are none to be had
    InputStream open();

    /// The file, when it is one.
    default Optional<Path> path() {
        return Optional.empty();
    }

    /// A file.
    static Source of(Path path) {
        return new File(path);
    }

    /// A command line's argument: a path, or `-` for standard input.
    static Source of(String argument) {
        return argument.equals("-") ? standardInput() : new File(Path.of(argument));
    }

    /// The process's standard input, which can be read once.
    static Source standardInput() {
        return new Stream("stdin", System.in);
    }

    /// A stream that can be read once; closing the reader leaves it open.
    static Source of(String name, InputStream stream) {
        return new Stream(name, stream);
    }

    /// Bytes in memory.
    static Source of(String name, byte[] bytes) {
        return new Bytes(name, bytes);
    }

    /// See [Source#of(Path)].
    record File(Path file) implements Source {
        @Override
        public String name() {
            Path last = file.getFileName();
            return last == null ? file.toString() : last.toString();
        }

        @Override
        public OptionalLong size() {
            try {
                return Files.isRegularFile(file)
                        ? OptionalLong.of(Files.size(file))
                        : OptionalLong.empty();
            } catch (IOException e) {
                return OptionalLong.empty();
            }
        }

        @Override
        public boolean repeatable() {
            return Files.isRegularFile(file);
        }

        @Override
        public Optional<Path> path() {
            return Optional.of(file);
        }

        @Override
        public InputStream open() {
            if (Files.isDirectory(file)) {
                throw new InputException(
                        "input.directory",
                        "'"
                                + file
                                + "' is a directory; name the files in it, such as "
                                + file
                                + "/*.zst");
            }
            try {
                return Files.newInputStream(file);
            } catch (NoSuchFileException e) {
                throw new InputException(
                        "input.missing", "there is no file '" + file + "'; check the path");
            } catch (AccessDeniedException e) {
                throw new InputException(
                        "input.permission",
                        "'" + file + "' may not be read by this user; change its permissions");
            } catch (IOException e) {
                throw new InputException(
                        "input.io", "'" + file + "' cannot be opened: " + e.getMessage());
            }
        }
    }

    /// See [Source#of(String, InputStream)].
    record Stream(String name, InputStream stream) implements Source {
        @Override
        public OptionalLong size() {
            return OptionalLong.empty();
        }

        @Override
        public boolean repeatable() {
            return false;
        }

        @Override
        public InputStream open() {
            return new FilterInputStream(stream) {
                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    return stream.read(bytes, from, length);
                }

                @Override
                public void close() {}
            };
        }
    }

    /// See [Source#of(String, byte\[\])].
    record Bytes(String name, byte[] bytes) implements Source {
        @Override
        public OptionalLong size() {
            return OptionalLong.of(bytes.length);
        }

        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
