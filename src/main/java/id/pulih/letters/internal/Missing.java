package id.pulih.letters.internal;

import id.pulih.access.Asker;
import id.pulih.letters.Draft;
import id.pulih.ui.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names what a letter lacks before a number is taken for it. */
@Component
public class Missing {

    private final LetterKinds kinds;
    private final PaperStore paper;
    private final Words words;

    Missing(LetterKinds kinds, PaperStore paper, Words words) {
        this.kinds = kinds;
        this.paper = paper;
        this.words = words;
    }

    /** Ready to show, in the asker's language. */
    public List<String> of(Asker asker, Draft draft) {
        var codes = new ArrayList<String>();
        if (draft.about().isBlank()) {
            codes.add("about");
        }
        if (kinds.of(draft.kind()).addressed() && draft.addressee().isEmpty()) {
            codes.add("addressee");
        }
        if (draft.body().isEmpty()) {
            codes.add("body");
        }
        var said = new ArrayList<>(ofThePaper(asker));
        codes.forEach(code -> said.add(words.say(asker.locale(), "letters.missing." + code)));
        return said;
    }

    /** What no letter of the office can do without. */
    List<String> ofThePaper(Asker asker) {
        return paper.letterhead(asker).isPresent() ? List.of() : List.of(words.say(asker.locale(), "letters.missing.letterhead"));
    }
}
