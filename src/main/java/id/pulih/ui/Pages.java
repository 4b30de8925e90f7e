package id.pulih.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.access.Routes;
import id.pulih.ui.internal.UnreadNotices;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/** Turns a template and its page record into the response. Every template has two parameters: {@code ui} and {@code page}. */
@Component
public class Pages {

    /** The cookie that keeps the language of somebody who has not signed in. */
    public static final String LANGUAGE_COOKIE = "__Host-bahasa";

    private static final String WAITING = UnreadNotices.Waiting.class.getName();
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Words words;
    private final Asking asking;
    private final Assets assets;
    private final Routes routes;
    private final UnreadNotices notices;
    private final boolean demo;

    public Pages(Words words, Asking asking, Assets assets, Routes routes, UnreadNotices notices,
            @Value("${pulih.verb:serve}") String verb) {
        this.words = words;
        this.asking = asking;
        this.assets = assets;
        this.routes = routes;
        this.notices = notices;
        this.demo = verb.equals("demo");
    }

    /** @param template for example {@code clients/new.jte} */
    public ResponseEntity<byte[]> show(String template, Object page) {
        return show(HttpStatus.OK, template, page);
    }

    /** The form again, with its errors: 422, so that a program sees that nothing was stored. */
    public ResponseEntity<byte[]> again(String template, Object page) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, template, page);
    }

    public ResponseEntity<byte[]> show(HttpStatus status, String template, Object page) {
        return ResponseEntity.status(status).contentType(HTML).body(render(ui(), template, page));
    }

    /** After a write: the browser goes on with GET, so that reloading sends nothing twice. */
    public ResponseEntity<byte[]> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }

    public byte[] render(Ui ui, String template, Object page) {
        var output = new Utf8ByteOutput();
        templates.render(template, Map.of("ui", ui, "page", page), output);
        return output.toByteArray();
    }

    public Ui ui() {
        HttpServletRequest request = request();
        Asker asker = asking.maybe().orElse(null);
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        UnreadNotices.Waiting waiting = asker == null ? UnreadNotices.Waiting.NOTHING : waiting(request, asker);
        return new Ui(words, locale(request, asker), asker, request.getRequestURI(),
                token == null ? "" : token.getToken(), keepsCookies(request), demo, assets, routes, waiting.unread(), waiting.handedIn());
    }

    /** Counted once a page; what a form changed is counted after it. */
    private UnreadNotices.Waiting waiting(HttpServletRequest request, Asker asker) {
        if (request.getMethod().equals("GET") && request.getAttribute(WAITING) instanceof UnreadNotices.Waiting known) {
            return known;
        }
        UnreadNotices.Waiting counted = notices.of(asker, opens(asker));
        request.setAttribute(WAITING, counted);
        return counted;
    }

    private boolean opens(Asker asker) {
        return routes.of("GET", "/kotak-masuk").filter(route -> route.opensTo(asker)).isPresent();
    }

    /** A letter as HTML: in Indonesian whoever prints it, and without a request. */
    public String letter(String template, Object page) {
        return new String(render(plain(Words.INDONESIAN), template, page), StandardCharsets.UTF_8);
    }

    /** For pages open to anyone: no asker and no form token, so that looking leaves no session, and no search engine. */
    public ResponseEntity<byte[]> showOpen(String template, Object page) {
        Ui plain = plain(locale(request(), null));
        return ResponseEntity.ok().contentType(HTML).header("X-Robots-Tag", "noindex, nofollow").body(render(plain, template, page));
    }

    /** For what is the same for everybody: no asker, no form token, nothing of the request. */
    public Ui plain(Locale locale) {
        return new Ui(words, locale, null, "", "", true, demo, assets, routes, 0, 0);
    }

    /** For papers somebody takes: as {@link #plain(Locale)}, with the times of the office. */
    public Ui plain(Asker asker, Locale locale) {
        return new Ui(words, locale, asker, "", "", true, demo, assets, routes, 0, 0);
    }

    /** The account's language, else the cookie's, else Indonesian. */
    public Locale locale(HttpServletRequest request, @org.jspecify.annotations.Nullable Asker asker) {
        if (asker != null) {
            return asker.locale();
        }
        var cookie = WebUtils.getCookie(request, LANGUAGE_COOKIE);
        return cookie != null && cookie.getValue().equals("en") ? Locale.ENGLISH : Words.INDONESIAN;
    }

    /** Browsers keep {@code Secure} cookies over https and, for their own machine, over http. */
    private static boolean keepsCookies(HttpServletRequest request) {
        String host = request.getServerName();
        return request.isSecure() || host.equals("localhost") || host.endsWith(".localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
