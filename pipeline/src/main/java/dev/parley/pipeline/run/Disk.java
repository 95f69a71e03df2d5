package dev.parley.pipeline.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// What the runner does to files. Every change is on the disk, not only on its way there, when a
/// method returns; tests put a failing one in its place.
interface Disk {
    /// The machine's disk.
    Disk LOCAL = new Local();

    /// A stream into a file that is cut, or started, at `length` bytes. Closing it makes its bytes
    /// durable.
    OutputStream open(Path file, long length) throws IOException;

    /// Gives a file its final name, replacing what had it, in one step.
    void rename(Path from, Path to) throws IOException;

    /// Removes a file, if it is there.
    void delete(Path file) throws IOException;

    /// The local implementation.
    final class Local implements Disk {
        private static final int BUFFER = 1 << 16;

        private Local() {}

        @Override
        public OutputStream open(Path file, long length) throws IOException {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(length);
            channel.position(length);
            return new BufferedOutputStream(new DurableStream(channel), BUFFER);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            syncFolder(to);
        }

        @Override
        public void delete(Path file) throws IOException {
            if (Files.deleteIfExists(file)) {
                syncFolder(file);
            }
        }

        /// Makes names durable where the system can; Windows cannot open a folder.
        private static void syncFolder(Path file) throws IOException {
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null || file.getFileSystem().getSeparator().equals("\\")) {
                return;
            }
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /// Forces its bytes to the disk before it closes.
    final class DurableStream extends OutputStream {
        private final FileChannel channel;

        private DurableStream(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }

        @Override
        public void close() throws IOException {
            try (channel) {
                if (channel.isOpen()) {
                    channel.force(true);
                }
            }
        }
    }
}
