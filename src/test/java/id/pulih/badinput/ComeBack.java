package id.pulih.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A form that came back: it must say what to mend, lead to it, and still hold what was typed. */
record ComeBack(Document page, String action) {

    static final String TYPED = "input:not([type=hidden]):not([type=password]):not([type=radio]):not([type=checkbox]):not([type=file])[name], "
            + "textarea[name]";

    /** What is not as it should be, each beginning with a blank. */
    List<String> complaints(String field, String kind, Map<String, String> sent) {
        var complaints = new ArrayList<String>();
        if (page.select(".error-summary li, .notice[role=alert]").isEmpty()) {
            complaints.add(" without a word of what to mend");
        }
        for (Element link : page.select(".error-summary a")) {
            Element target = page.getElementById(link.attr("href").substring(1));
            if (target == null && page.select("input[type=hidden][name='" + link.attr("href").substring(3) + "']").isEmpty()) {
                complaints.add(" and its summary leads nowhere: " + link.attr("href"));
            }
        }
        for (Element typed : page.select("form[action='" + action + "']").select(TYPED)) {
            String name = typed.attr("name");
            if (sent.containsKey(name) && !(name.equals(field) && Bad.unprintable(kind)) && !plain(sent.get(name)).equals(plain(value(typed)))) {
                complaints.add(" and what was typed in " + name + " is gone: " + value(typed));
            }
        }
        return complaints;
    }

    private static String value(Element field) {
        return field.tagName().equals("textarea") ? field.wholeText() : field.attr("value");
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
