package id.pulih.letters.internal;

import id.pulih.ui.Form;
import id.pulih.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a letter that is typed by hand.
 *
 * @param missing  what the office's paper lacks
 * @param reserved numbers of this kind that wait for a letter
 */
public record WritePage(Handwritten letter, Form form, List<String> missing, List<Option> reserved, @Nullable Refusal problem) {}
