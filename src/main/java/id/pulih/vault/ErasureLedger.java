package id.pulih.vault;

import id.pulih.platform.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The erasures outside the database, so that a restored backup brings nobody back. One line each, signed with the master
 * key: nobody else can have a client erased by writing here. A last line that was cut off by a power cut does not count;
 * the tombstone in the database brings it back at the next start.
 */
public final class ErasureLedger {

    private static final String PURPOSE = "erasure";

    private final Path file;
    private final MasterKey master;

    public ErasureLedger(Path file, MasterKey master) {
        this.file = file.toAbsolutePath();
        this.master = master;
    }

    /** @throws StartFailure when a line was not written by an installation with this master key */
    public List<Erased> all() {
        return locked(() -> lines().stream().map(this::read).toList());
    }

    /** Durable when this returns. What is there already is not written again. */
    void add(Erased erased) {
        locked(() -> {
            List<String> lines = lines();
            if (lines.stream().noneMatch(line -> line.startsWith(erased.line() + " "))) {
                if (!text().equals(joined(lines))) {
                    DurableFile.replace(file, joined(lines));
                }
                DurableFile.append(file, signed(erased) + "\n");
            }
            return true;
        });
    }

    /** @throws VaultException when nothing could be added */
    void requireWritable() {
        locked(() -> {
            DurableFile.append(file, "");
            return true;
        });
    }

    /** Which versions of the master key the lines need. */
    Set<Integer> versions() {
        return locked(() -> lines().stream().map(line -> Byte.toUnsignedInt(mark(line)[0])).collect(Collectors.toSet()));
    }

    void signAgain() {
        locked(() -> {
            List<String> lines = lines();
            if (!lines.isEmpty()) {
                DurableFile.replace(file, joined(lines.stream().map(this::read).map(this::signed).toList()));
            }
            return true;
        });
    }

    private String signed(Erased erased) {
        byte[] mark = master.sign(PURPOSE, erased.line().getBytes(StandardCharsets.UTF_8));
        return erased.line() + " " + Base64.getEncoder().encodeToString(mark);
    }

    private Erased read(String line) {
        String said = line.substring(0, Math.max(0, line.lastIndexOf(' ')));
        try {
            if (master.signed(PURPOSE, said.getBytes(StandardCharsets.UTF_8), mark(line))) {
                return Erased.parse(said);
            }
            throw new IllegalArgumentException("Not signed");
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new StartFailure("Catatan penghapusan %1$s berubah atau bukan milik kunci induk ini; kembalikan dari salinan cadangan. / The erasure ledger %1$s was changed or does not belong to this master key; restore it from its backup."
                    .formatted(file), e);
        }
    }

    private static byte[] mark(String line) {
        return Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
    }

    private List<String> lines() throws IOException {
        String text = text();
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private String text() throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static String joined(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private <T> T locked(DurableFile.Act<T> act) {
        try {
            return DurableFile.alone(file, act);
        } catch (IOException e) {
            throw new VaultException("The erasure ledger " + file + " cannot be read or written", e);
        }
    }
}
