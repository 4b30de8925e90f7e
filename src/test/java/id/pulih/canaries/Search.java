package id.pulih.canaries;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks for byte patterns in every file below some folders. */
final class Search {

    private static final int WINDOW = 8 << 20;
    private static final int OVERLAP = 256;

    private final List<byte[]> patterns;
    private long bytes;
    private int files;

    Search(List<byte[]> patterns) {
        this.patterns = patterns;
    }

    long bytes() {
        return bytes;
    }

    int files() {
        return files;
    }

    /** Where something was found: file and pattern. */
    List<String> in(Path folder) throws IOException {
        var found = new ArrayList<String>();
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : all) {
            files++;
            found.addAll(look(file));
        }
        return found;
    }

    private List<String> look(Path file) throws IOException {
        var found = new ArrayList<String>();
        try (var channel = FileChannel.open(file)) {
            long size = channel.size();
            bytes += size;
            for (long start = 0; start < size; start += WINDOW) {
                ByteBuffer part = ByteBuffer.allocate((int) Math.min(WINDOW + OVERLAP, size - start));
                while (part.hasRemaining() && channel.read(part, start + part.position()) > 0) {
                    // Reads on until the window is full.
                }
                for (byte[] pattern : patterns) {
                    if (contains(part.array(), part.position(), pattern)) {
                        found.add(file + " holds " + new String(pattern, java.nio.charset.StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return found;
    }

    /** Horspool's search. */
    private static boolean contains(byte[] text, int length, byte[] pattern) {
        int last = pattern.length - 1;
        int[] skip = new int[256];
        java.util.Arrays.fill(skip, pattern.length);
        for (int i = 0; i < last; i++) {
            skip[pattern[i] & 0xff] = last - i;
        }
        for (int at = 0; at + last < length; at += skip[text[at + last] & 0xff]) {
            int k = last;
            while (k >= 0 && text[at + k] == pattern[k]) {
                k--;
            }
            if (k < 0) {
                return true;
            }
        }
        return false;
    }
}
