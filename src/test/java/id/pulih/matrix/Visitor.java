package id.pulih.matrix;

import id.pulih.Api;
import id.pulih.Site;
import id.pulih.access.Role;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who tries every route: signed in on the pages and at the API, or not at all. */
final class Visitor {

    private final int port;
    final @Nullable Role role;
    final @Nullable UUID account;
    final @Nullable UUID office;
    private final String username;
    private Site site;
    private String csrf = "";
    private Api api;

    Visitor(int port, @Nullable Role role, @Nullable UUID office, @Nullable UUID account, String username) {
        this.port = port;
        this.role = role;
        this.office = office;
        this.account = account;
        this.username = username;
        this.site = Site.anonymous(port);
        this.api = Api.anonymous(port);
        if (role == null) {
            csrf = token(site.get("/masuk"));
        } else {
            signIn();
        }
    }

    static final String PASSWORD = "sandi untuk orang uji";

    /** A session and a token of their own, with everything proven that this account needs. */
    void signIn() {
        site = Site.signedIn(port, username, PASSWORD);
        csrf = token(site.get("/akun/sandi"));
        api = Api.signIn(port, username, PASSWORD);
    }

    private static String token(Site.Answer page) {
        return page.page().select("input[name=_csrf]").attr("value");
    }

    Api api() {
        return api;
    }

    String name() {
        return role == null ? "anonymous" : role.code();
    }

    /** Reads, or sends nothing but what every form has. */
    HttpResponse<byte[]> ask(String method, String path, String fields) {
        if (path.startsWith("/api/")) {
            return api.raw(method, path, method.equals("GET") ? null : fields.isEmpty() ? "{}" : fields);
        }
        return site.raw(method, path, method.equals("GET") ? null : "_csrf=" + csrf + (fields.isEmpty() ? "" : "&" + fields));
    }
}
