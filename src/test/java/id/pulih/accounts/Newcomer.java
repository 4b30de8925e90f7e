package id.pulih.accounts;

import id.pulih.Api;
import id.pulih.Site;
import id.pulih.platform.Ids;
import java.util.Map;

/** An officer of Sumbawa whom the administrator has given an account: a test's own person, whose sign-in may be spoiled. */
record Newcomer(int port, String username, String code) {

    static final String PASSWORD = "kopi pagi di dermaga";

    /** Has an activation code and nothing else. */
    static Newcomer invited(int port) {
        String username = "baru-" + Ids.next().toString().substring(24);
        Site yuni = Site.signedIn(port, "yuni");
        var page = yuni.send(yuni.get("/akun"), "/akun", Map.of("username", username, "displayName", "Orang Baru", "roles", "officer"));
        return new Newcomer(port, username, page.page().select(".notice code").text());
    }

    /** Has chosen a password and set up the authenticator program. */
    static Newcomer activated(int port) {
        Newcomer newcomer = invited(port);
        newcomer.activate().enrol();
        return newcomer;
    }

    /** A browser in which the password was just chosen. */
    Site activate() {
        Site site = Site.anonymous(port);
        Site.Answer answer = activate(site, code, PASSWORD);
        if (answer.status() != 303) {
            throw new IllegalStateException(username + " could not be activated: " + answer.page().text());
        }
        return site;
    }

    Site.Answer activate(Site site, String code, String password) {
        return site.send(site.get("/aktivasi"), "/aktivasi", Map.of("username", username, "activationCode", code, "newPassword", password));
    }

    Site signedIn() {
        return Site.signedIn(port, username, PASSWORD);
    }

    /** The password is given, the code is not. */
    Site half() {
        return Site.half(port, username, PASSWORD);
    }

    Api api() {
        return Api.signIn(port, username, PASSWORD);
    }

    /** What the administrator of Sumbawa does to an account. */
    static Site.Answer administrator(int port, String action) {
        Site yuni = Site.signedIn(port, "yuni");
        String token = yuni.get("/akun").page().select("input[name=_csrf]").attr("value");
        return yuni.post(action, Map.of("_csrf", token));
    }

    /** The account's id, as its administrator's page tells it. */
    String id() {
        return Site.signedIn(port, "yuni").get("/akun").page().select("tr:contains(" + username + ") form").attr("action").split("/")[2];
    }
}
