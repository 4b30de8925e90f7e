package id.pulih.audit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The anchors on disk: one file a month, lines added and never changed, on the disk before we go on. */
public final class AnchorFolder {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Supplier<Chain> chains;
    /** Where the files end, once read: they grow for years. */
    private @Nullable AnchorReader known;

    public AnchorFolder(Path folder, Supplier<Chain> chains) {
        this.folder = folder;
        this.chains = chains;
    }

    /** Adds a line for every head that has moved since its last line. */
    public synchronized List<Anchor> append(Instant now, Collection<ChainHead> heads) {
        AnchorReader end = end();
        Chain chain = chains.get();
        String before = end.last();
        var added = new ArrayList<Anchor>();
        for (ChainHead head : heads) {
            Anchor last = end.latest().get(head.office());
            if (head.seq() > 0 && (last == null || last.seq() != head.seq() || !Chain.same(last.mac(), head.mac()))) {
                Anchor anchor = Anchor.of(chain, now, head, before);
                added.add(anchor);
                before = anchor.sealText();
            }
        }
        List<String> lines = added.stream().map(Anchor::line).toList();
        write(file(now), lines);
        end.own(lines.stream());
        return added;
    }

    /** The last line of each office. */
    public synchronized Map<UUID, Anchor> latest() {
        return Map.copyOf(end().latest());
    }

    private AnchorReader end() {
        if (known == null) {
            known = read();
        }
        return known;
    }

    /** Everything that stands in the folder. A line without an end was cut by a crash and does not count. */
    public synchronized AnchorReader read() {
        var reader = new AnchorReader(chains.get());
        files().forEach(file -> reader.own(wholeLines(file)));
        return reader;
    }

    public Path path() {
        return folder;
    }

    /** That of the month, unless a later one has begun: a clock set back must not put lines between older ones. */
    private Path file(Instant now) {
        Path month = folder.resolve(MONTH.format(now) + ".txt");
        return files().stream().filter(file -> file.compareTo(month) > 0).reduce((one, next) -> next).orElse(month);
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{4}-\\d{2}\\.txt")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> wholeLines(Path file) {
        return whole(file).lines();
    }

    private static String whole(Path file) {
        try {
            String text = Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
            return text.substring(0, text.lastIndexOf('\n') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            int end = whole(file).length();
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.truncate(end).position(end);
                var bytes = ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
