package id.pulih.letters.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.pulih.letters.Block;
import id.pulih.letters.Letterhead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter said when it was issued: nothing of it changes when the office gets another head or other texts.
 *
 * @param foot null for a letter about no single client
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Content(Letterhead letterhead, String about, List<String> addressee, String opening, List<Block> body, String closing,
        List<String> copies, @Nullable Foot foot) {

    /** At the foot of every page: which disclosure it is, for whom, why and on what basis. */
    public record Foot(String serial, String recipient, String purpose, String basis) {}
}
