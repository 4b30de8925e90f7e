package id.pulih.badinput;

import id.pulih.Site;
import java.util.HashMap;
import java.util.Map;

/** The browsers of those who fill in forms, each signed in once. */
final class Sites {

    private final int port;
    private final Map<String, Site> open = new HashMap<>();

    Sites(int port) {
        this.port = port;
    }

    /** @param username empty for somebody who is not signed in */
    Site of(String username) {
        return open.computeIfAbsent(username, name -> name.isEmpty() ? Site.anonymous(port) : Site.signedIn(port, name));
    }

    /** Opens an account in Sumbawa and signs in with it; answers its password. */
    String newAccount(String username) {
        Site yuni = of("yuni");
        var page = yuni.send(yuni.get("/akun"), "/akun", Map.of("username", username, "displayName", "Orang Uji", "roles", "officer"));
        String password = page.page().select(".notice code").text();
        open.put(username, Site.signedIn(port, username, password));
        return password;
    }
}
