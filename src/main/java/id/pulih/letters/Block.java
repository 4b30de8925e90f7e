package id.pulih.letters;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A part of the body of a letter: every one is drawn in the PDF and in the DOCX alike. The names are kept with the letter. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Facts.class, name = "facts"),
    @JsonSubTypes.Type(value = Block.Grid.class, name = "grid"),
    @JsonSubTypes.Type(value = Block.Numbered.class, name = "numbered"),
    @JsonSubTypes.Type(value = Block.Signatures.class, name = "signatures")
})
public sealed interface Block {

    /** Running text; a line break in it stays one. */
    record Paragraph(String text) implements Block {}

    /** Labels with their values, one below the other. */
    record Facts(List<Fact> facts) implements Block {}

    record Fact(String label, String value) {}

    /** A table with a border: a list of people, of attendance, of results. */
    record Grid(List<String> head, List<List<String>> rows) implements Block {}

    record Numbered(List<String> items) implements Block {}

    /** Lines to sign on, two beside each other. */
    record Signatures(List<Signature> signatures) implements Block {}

    /** @param name may be empty: then only the line is printed */
    record Signature(String role, String name) {}
}
