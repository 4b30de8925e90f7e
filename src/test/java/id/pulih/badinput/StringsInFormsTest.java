package id.pulih.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.Site.Answer;
import id.pulih.hostile.Corpora;
import id.pulih.hostile.Share;
import id.pulih.hostile.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Naughty strings through every text field of every form, and the page that follows looked at. A share of the strings goes
 * through each form, another share through the next, so that every run tries all of them somewhere.
 */
class StringsInFormsTest extends PulihTest {

    private static final String PLAIN = "Teks biasa saja";
    private static final int ONE_IN = 48;

    /** Their text is a password, a code, a name to sign in with: tried by the tests of signing in. */
    private static final String SIGNING_IN = "/masuk.*|/aktivasi|/akun.*|/verifikasi|/bahasa";

    private final List<String> wrong = new ArrayList<>();
    private Sites sites;
    private int inputs;
    private int fields;
    private int kept;

    private record Open(FormCall call, Site site, Element form, Map<String, String> fields) {}

    @Test
    void whatIsTypedIntoAFormIsRefusedOrOnlyShown() {
        sites = new Sites(port);
        List<String> strings = Corpora.naughtyStrings();
        int turn = 0;
        for (Supplier<FormCall> fresh : new Forms(new World(this::as), sites).all()) {
            if (!fresh.get().action().matches(SIGNING_IN)) {
                tryForm(fresh, Share.of(strings, ONE_IN, turn++));
            }
        }
        System.out.println("FIGURE hostile inputs, naughty strings in forms: " + inputs + " inputs into " + fields + " fields of " + turn
                + " forms, " + kept + " kept, " + wrong.size() + " wrong");
        assertThat(wrong).isEmpty();
        assertThat(fields).isGreaterThan(40);
    }

    private void tryForm(Supplier<FormCall> fresh, List<String> strings) {
        Open open = open(fresh);
        Set<String> free = new LinkedHashSet<>();
        for (String field : typed(open.form())) {
            Open once = open;
            if (send(open, List.of(field), PLAIN).status() < 400) {
                free.add(field);
                open = open(fresh);
            } else {
                open = once;
            }
        }
        fields += free.size();
        for (String text : free.isEmpty() ? List.<String>of() : strings) {
            inputs += free.size();
            Answer answer = send(open, free, text);
            judge(open, answer, text);
            if (answer.status() < 400) {
                kept++;
                open = open(fresh);
            }
        }
    }

    private Open open(Supplier<FormCall> fresh) {
        FormCall call = fresh.get();
        Site site = sites.of(call.username());
        Element form = Site.form(site.get(call.page()), call.form());
        Map<String, String> values = Site.fields(form);
        values.putAll(call.values());
        return new Open(call, site, form, values);
    }

    private static List<String> typed(Element form) {
        return form.select(ComeBack.TYPED).stream().filter(field -> !field.attr("type").matches("date|number|time|datetime-local|tel"))
                .map(field -> field.attr("name")).distinct().toList();
    }

    private static Answer send(Open open, Iterable<String> names, String text) {
        Map<String, String> sent = new LinkedHashMap<>(open.fields());
        names.forEach(name -> sent.put(name, text));
        return open.site().post(open.call().action(), sent);
    }

    private void judge(Open open, Answer answer, String text) {
        String what = open.call().action().replaceAll("[0-9a-f-]{36}", "*") + " <" + text + "> -> " + answer.status();
        if (answer.status() >= 500) {
            wrong.add(what);
            return;
        }
        Answer shown = answer.location().startsWith("/") ? open.site().get(answer.location()) : answer;
        if (shown.status() >= 500) {
            wrong.add(what + ", then " + answer.location() + " -> " + shown.status());
        }
        Shown.active(shown.page()).forEach(element -> wrong.add(what + " has " + element));
        if (answer.status() == 422 && shown.page().select(".error-summary li, .notice[role=alert]").isEmpty()) {
            wrong.add(what + " without a word of what to mend");
        }
    }
}
