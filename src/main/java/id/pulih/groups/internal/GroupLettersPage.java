package id.pulih.groups.internal;

import id.pulih.letters.IssuedLetter;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The letters of an event that can be issued now.
 *
 * @param issued those issued before, newest first
 */
public record GroupLettersPage(UUID event, String theme, Form form, List<Choice> choices, List<IssuedLetter> issued,
        @Nullable ProblemException problem) {

    /**
     * @param letters how many there would be
     * @param leftOut clients no paper may name now
     * @param missing what has to be filled in before
     */
    public record Choice(String wish, int letters, int leftOut, List<String> missing) {}
}
