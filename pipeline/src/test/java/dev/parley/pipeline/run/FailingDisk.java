package dev.parley.pipeline.run;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/// A disk under a process that dies: after some changes it makes no further one, ever, and a write
/// that it dies in is left half done.
final class FailingDisk implements Disk {
    /// Stands for the end of the process.
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    private int left;

    FailingDisk(int changes) {
        this.left = changes;
    }

    boolean died() {
        return left < 0;
    }

    private boolean dies() {
        return left < 0 || --left < 0;
    }

    private void live() {
        if (dies()) {
            throw new Crash();
        }
    }

    @Override
    public OutputStream open(Path file, long length) throws IOException {
        live();
        return new BufferedOutputStream(dying(LooseDisk.INSTANCE.open(file, length)));
    }

    private OutputStream dying(OutputStream inner) {
        return new FilterOutputStream(inner) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (dies()) {
                    out.write(bytes, offset, length / 2);
                    out.flush();
                    throw new Crash();
                }
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                live();
                out.close();
            }
        };
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        live();
        LooseDisk.INSTANCE.rename(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        live();
        LooseDisk.INSTANCE.delete(file);
    }
}
