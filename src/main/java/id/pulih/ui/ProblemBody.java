package id.pulih.ui;

import id.pulih.platform.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The RFC 9457 body of a problem: type, title, status, detail, our stable code and what the problem adds. */
public final class ProblemBody {

    private ProblemBody() {}

    public static Map<String, Object> of(
            Words words, Locale locale, Problem problem, List<Object> args, Map<String, Object> more) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:pulih:problem:" + problem.code());
        body.put("title", words.say(locale, "problem." + problem.code() + ".title"));
        body.put("status", problem.status());
        body.put("detail", words.say(locale, "problem." + problem.code(), args.toArray()));
        body.put("code", problem.code());
        body.putAll(more);
        return body;
    }
}
