package id.pulih.badinput;

import id.pulih.Site;
import java.util.HashMap;
import java.util.Map;

/** The browsers of those who fill in forms, each signed in once. */
final class Sites {

    private static final String PASSWORD = "kopi pagi di dermaga";

    private final int port;
    private final Map<String, Site> open = new HashMap<>();

    Sites(int port) {
        this.port = port;
    }

    int port() {
        return port;
    }

    /** @param username empty for somebody who is not signed in */
    Site of(String username) {
        return open.computeIfAbsent(username, name -> name.isEmpty() ? Site.anonymous(port) : Site.signedIn(port, name));
    }

    /** A browser in which the password is given and the code is not; answers its name here. */
    String half(String username, String password) {
        String name = "half " + username;
        open.put(name, Site.half(port, username, password));
        return name;
    }

    /** An activation code of a new account in Sumbawa. */
    String invitation(String username) {
        Site yuni = of("yuni");
        var page = yuni.send(yuni.get("/akun"), "/akun", Map.of("username", username, "displayName", "Orang Uji", "roles", "officer"));
        return page.page().select(".notice code").text();
    }

    /** Opens an account in Sumbawa and signs in with it; answers its password. */
    String newAccount(String username) {
        Site site = Site.anonymous(port);
        site.send(site.get("/aktivasi"), "/aktivasi", Map.of("username", username, "newPassword", PASSWORD,
                "activationCode", invitation(username)));
        site.enrol();
        open.put(username, site);
        return PASSWORD;
    }
}
