package id.pulih.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a draft together line by line. What is empty or null is left out, so that a caller need not ask for each. */
public final class DraftBuilder {

    private final LocalDate day;
    private final String kind;
    private final String about;
    private final List<String> addressee = new ArrayList<>();
    private final List<Block> body = new ArrayList<>();
    private final List<String> copies = new ArrayList<>();
    private final List<Block.Fact> facts = new ArrayList<>();

    DraftBuilder(LocalDate day, String kind, String about) {
        this.day = day;
        this.kind = kind;
        this.about = about;
    }

    /** Lines of the Yth. block. */
    public DraftBuilder to(@Nullable String... lines) {
        add(addressee, lines);
        return this;
    }

    public DraftBuilder copy(@Nullable String... recipients) {
        add(copies, recipients);
        return this;
    }

    public DraftBuilder paragraph(@Nullable String text) {
        return text == null || text.isBlank() ? this : block(new Block.Paragraph(text));
    }

    /** One label with its value; neighbours stand in one list. */
    public DraftBuilder fact(String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Block.Fact(label, value));
        }
        return this;
    }

    public DraftBuilder grid(List<String> head, List<List<String>> rows) {
        return block(new Block.Grid(head, rows));
    }

    public DraftBuilder numbered(List<String> items) {
        return items.isEmpty() ? this : block(new Block.Numbered(items));
    }

    public DraftBuilder signatures(Block.Signature... signatures) {
        return block(new Block.Signatures(List.of(signatures)));
    }

    public DraftBuilder block(Block block) {
        endFacts();
        body.add(block);
        return this;
    }

    /** The draft about no single client: an invitation to many, a list, an order. */
    public Draft of(String subjectKind, UUID subject) {
        return of(subjectKind, subject, null);
    }

    /** The draft about one client. */
    public Draft of(String subjectKind, UUID subject, @Nullable UUID client) {
        endFacts();
        return new Draft(kind, about, addressee, body, copies, day, client, subjectKind, subject);
    }

    private void endFacts() {
        if (!facts.isEmpty()) {
            body.add(new Block.Facts(List.copyOf(facts)));
            facts.clear();
        }
    }

    private static void add(List<String> to, @Nullable String... lines) {
        for (String line : lines) {
            if (line != null && !line.isBlank()) {
                to.add(line.strip());
            }
        }
    }
}
