package id.pulih.hostile;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page shows, and whether something on it does more than show. */
public final class Shown {

    private static final Set<String> ACTIVE = Set.of("iframe", "object", "embed", "applet", "base", "frame", "marquee", "math", "xml");
    private static final List<String> ADDRESSES = List.of("href", "src", "action", "formaction", "data", "srcdoc");

    private Shown() {}

    /** What is kept of a text: composed, without blanks around it, lines ended one way. */
    public static String kept(String typed) {
        return Normalizer.normalize(typed.replace("\r\n", "\n"), Normalizer.Form.NFC).strip();
    }

    /** Whether the page shows exactly this, as text or as the content of a field. */
    public static boolean has(Document page, String typed) {
        String kept = kept(typed);
        return page.body().wholeText().contains(kept)
                || page.select("input[value], option[value]").stream().anyMatch(field -> field.attr("value").contains(kept));
    }

    /** Elements and attributes that no template of ours writes; empty when the page only shows. */
    public static List<String> active(Document page) {
        return page.getAllElements().stream().filter(Shown::acts).map(Element::outerHtml).toList();
    }

    private static boolean acts(Element element) {
        String name = element.normalName();
        boolean script = name.equals("script") && !element.attr("src").matches("/(assets|webjars)/[A-Za-z0-9._/?=-]+");
        boolean style = name.equals("style") || element.hasAttr("style");
        boolean handler = element.attributes().asList().stream().anyMatch(each -> each.getKey().toLowerCase(Locale.ROOT).startsWith("on"));
        boolean address = ADDRESSES.stream().map(element::attr).anyMatch(Shown::leadsOut);
        return script || style || handler || address || ACTIVE.contains(name);
    }

    private static boolean leadsOut(String address) {
        String plain = address.strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("javascript:") || plain.startsWith("vbscript:") || plain.startsWith("//")
                || (plain.startsWith("data:") && !plain.startsWith("data:image/"));
    }
}
