package dev.parley.pipeline.run;

import dev.parley.pipeline.output.Format;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder of one run.
///
/// Files get their final names only when they are complete: they are written under hidden names
/// (`.part-00003.jsonl.tmp`), made durable, renamed, and only then entered in `_progress.json`.
/// Whatever the journal does not know is removed when the run goes on. `_SUCCESS` comes last of
/// all.
final class RunFolder implements Closeable {
    static final String JOURNAL = "_progress.json";
    static final String SUCCESS = "_SUCCESS";
    static final String REJECTS = "rejects.jsonl";
    static final String REPORT = "report.json";
    static final String REPORT_TEXT = "report.txt";
    static final String PROVENANCE = "provenance.json";
    private static final String LOCK = ".lock";
    private static final Pattern PART = Pattern.compile("(part|wide)-\\d{5,}\\.(jsonl|parquet)");
    private static final List<String> OTHERS =
            List.of(JOURNAL, SUCCESS, REJECTS, REPORT, REPORT_TEXT, PROVENANCE);

    private final Path path;
    private final Disk disk;
    private final FileChannel lock;

    private RunFolder(Path path, Disk disk, FileChannel lock) {
        this.path = path;
        this.disk = disk;
        this.lock = lock;
    }

    /// Makes the folder if need be and keeps other runs out until it is closed or the process ends.
    ///
    /// @throws RunException when another run is in it
    static RunFolder open(Path path, Disk disk) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new RunException(
                    RunException.Code.OUTPUT_UNWRITABLE,
                    "'" + path + "' is a file; give a folder for the output");
        }
        Files.createDirectories(path);
        FileChannel channel =
                FileChannel.open(
                        path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new RunException(
                    RunException.Code.OUTPUT_IN_USE,
                    "another run writes to '" + path + "'; wait for it or give another folder");
        }
        return new RunFolder(path, disk, channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /// Where the run stands: the journal that fits what is asked, or a new one. Removes what no
    /// journal knows.
    ///
    /// @throws RunException when the folder holds another run or its files do not fit its journal
    Journal resume(Map<String, String> asked, boolean overwrite) throws IOException {
        if (overwrite) {
            removeAll();
        }
        Path file = path.resolve(JOURNAL);
        if (!Files.exists(file)) {
            refuseForeign();
            removeTemporary();
            disk.delete(path.resolve(hidden(REJECTS)));
            return Journal.start(asked);
        }
        Journal journal = read(file);
        refuseOther(journal.asked(), asked);
        checkParts(journal);
        removeTemporary();
        removeUnknownParts(journal);
        return journal;
    }

    private Journal read(Path file) throws IOException {
        try {
            return Journal.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new RunException(
                    RunException.Code.OUTPUT_DAMAGED,
                    "'%s' is not a run's journal: %s; start anew with --overwrite or give another folder"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    private void refuseForeign() throws IOException {
        List<String> foreign = names().filter(RunFolder::isOutput).sorted().toList();
        if (!foreign.isEmpty()) {
            throw new RunException(
                    RunException.Code.OUTPUT_OF_ANOTHER_RUN,
                    "'%s' holds output (%s) but no journal to go on from; start anew with --overwrite or give another folder"
                            .formatted(path, foreign.getFirst()));
        }
    }

    private void refuseOther(Map<String, String> before, Map<String, String> now) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(now.keySet());
        String differences =
                keys.stream()
                        .filter(key ->
                                !before.getOrDefault(key, "").equals(now.getOrDefault(key, "")))
                        .map(key ->
                                "%s was '%s', is '%s'"
                                        .formatted(key, before.get(key), now.get(key)))
                        .collect(Collectors.joining("; "));
        if (!differences.isEmpty()) {
            throw new RunException(
                    RunException.Code.OUTPUT_OF_ANOTHER_RUN,
                    "'%s' holds another run: %s. Start anew with --overwrite or give another folder"
                            .formatted(path, differences));
        }
    }

    private void checkParts(Journal journal) throws IOException {
        for (Journal.Part part : journal.parts()) {
            for (Map.Entry<String, Long> entry : part.files().entrySet()) {
                Path file = path.resolve(entry.getKey());
                if (!Files.exists(file) || Files.size(file) != entry.getValue()) {
                    throw damaged(file, entry.getValue());
                }
            }
        }
        Path hidden = path.resolve(hidden(REJECTS));
        Path rejects = Files.exists(hidden) ? hidden : path.resolve(REJECTS);
        if (journal.rejectBytes() > 0
                && (!Files.exists(rejects) || Files.size(rejects) < journal.rejectBytes())) {
            throw damaged(rejects, journal.rejectBytes());
        }
    }

    private static RunException damaged(Path file, long length) {
        return new RunException(
                RunException.Code.OUTPUT_DAMAGED,
                "'%s' is missing or has not the %d bytes that the journal knows; start anew with --overwrite or give another folder"
                        .formatted(file, length));
    }

    /// Whether the run in this folder has ended well.
    boolean isDone() {
        return Files.exists(path.resolve(SUCCESS));
    }

    private void removeAll() throws IOException {
        disk.delete(path.resolve(SUCCESS));
        for (String name : names().filter(RunFolder::isOutput).sorted().toList()) {
            disk.delete(path.resolve(name));
        }
        removeTemporary();
        disk.delete(path.resolve(hidden(REJECTS)));
    }

    private void removeTemporary() throws IOException {
        for (String name : names().sorted().toList()) {
            boolean temporary = name.startsWith(".") && name.endsWith(".tmp");
            if (temporary
                    && isOutput(name.substring(1, name.length() - 4))
                    && !name.equals(hidden(REJECTS))) {
                disk.delete(path.resolve(name));
            }
        }
    }

    private void removeUnknownParts(Journal journal) throws IOException {
        List<String> known =
                journal.parts().stream().flatMap(part -> part.files().keySet().stream()).toList();
        List<String> unknown =
                names().filter(name -> PART.matcher(name).matches() && !known.contains(name))
                        .sorted()
                        .toList();
        for (String name : unknown) {
            disk.delete(path.resolve(name));
        }
    }

    private static boolean isOutput(String name) {
        return PART.matcher(name).matches() || OTHERS.contains(name);
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    static String hidden(String name) {
        return "." + name + ".tmp";
    }

    /// A stream into the hidden file that becomes that part's file.
    OutputStream create(Format format, int part) throws IOException {
        return disk.open(path.resolve(hidden(format.file(part))), 0);
    }

    /// Gives a written part's file its name.
    ///
    /// @return its length
    long complete(Format format, int part) throws IOException {
        Path file = path.resolve(format.file(part));
        disk.rename(path.resolve(hidden(format.file(part))), file);
        return Files.size(file);
    }

    /// Removes a part that will not be completed, as far as that works.
    void abandon(Format format, int part) {
        try {
            disk.delete(path.resolve(hidden(format.file(part))));
        } catch (IOException e) {
            // It is hidden and the next run removes it; the failure that led here matters more.
        }
    }

    /// Adds lines to the hidden file of rejects, at the place that the journal knows.
    void addRejects(long at, byte[] lines) throws IOException {
        try (OutputStream out = disk.open(path.resolve(hidden(REJECTS)), at)) {
            out.write(lines);
        }
    }

    /// Makes the file of rejects visible.
    void completeRejects() throws IOException {
        if (Files.exists(path.resolve(hidden(REJECTS)))) {
            disk.rename(path.resolve(hidden(REJECTS)), path.resolve(REJECTS));
        } else if (!Files.exists(path.resolve(REJECTS))) {
            write(REJECTS, new byte[0]);
        }
    }

    /// Writes a whole file in one step.
    void write(String name, byte[] bytes) throws IOException {
        Path temporary = path.resolve(hidden(name));
        try (OutputStream out = disk.open(temporary, 0)) {
            out.write(bytes);
        }
        disk.rename(temporary, path.resolve(name));
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
