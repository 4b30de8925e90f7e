package id.pulih.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A form that came after its session had ended: nothing was saved. Whoever wrote it gets the long texts back to copy them, for
 * the browser keeps no page that must not be stored.
 *
 * @param texts    as typed, in the order of the form; never a password or a code
 * @param signedIn whether somebody is signed in again, in another tab
 */
public record Unsent(List<String> texts, boolean signedIn) {

    /** Set on a request whose form token no longer holds; its value says whether somebody is signed in. */
    public static final String ATTRIBUTE = Unsent.class.getName();

    /** Shorter ones are quickly typed again. */
    private static final int LONG = 30;

    private static final List<String> SECRET = List.of("password", "code", "csrf", "token");

    /**
     * What is given back was sent by a page of ours: a browser that says where it comes from is believed, for one that does not
     * any page could have this one show words of its own.
     */
    public static Unsent of(HttpServletRequest request) {
        boolean ours = "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
        return new Unsent(ours ? texts(request.getParameterMap()) : List.of(), Boolean.TRUE.equals(request.getAttribute(ATTRIBUTE)));
    }

    static List<String> texts(Map<String, String[]> fields) {
        return fields.entrySet().stream()
                .filter(field -> SECRET.stream().noneMatch(field.getKey().toLowerCase(Locale.ROOT)::contains))
                .flatMap(field -> Arrays.stream(field.getValue()))
                .map(String::strip)
                .filter(text -> text.length() >= LONG && text.chars().anyMatch(Character::isWhitespace))
                .toList();
    }
}
