package id.pulih.badinput;

import id.pulih.Codes;
import id.pulih.platform.Ids;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The forms about accounts: signing in, activation, second factor. */
final class AccountForms {

    private final Sites sites;
    private String own = "";
    private String ownPassword = "";

    private String rolesOf = "";

    AccountForms(Sites sites) {
        this.sites = sites;
    }

    List<Supplier<FormCall>> all() {
        return List.of(
                () -> FormCall.at("", "/masuk", Map.of("username", "nobody-" + Ids.next(), "password", "bukan sandi siapa pun")),
                () -> FormCall.at("", "/masuk", Map.of("language", "id", "from", "/masuk")).to("/bahasa"),
                () -> FormCall.at("yuni", "/akun", Map.of("username", Forms.unique("uji-"), "displayName", "Orang Uji", "roles", "officer")),
                () -> FormCall.at("yuni", rolesOf(), Map.of("role", "auditor", "until", "31-12-2026")),
                () -> FormCall.at("yuni", rolesOf(), Map.of("ended", "officer", "endReason", "pindah tugas")).to(rolesOf + "/akhiri"),
                this::ownPassword, this::activation, this::code, this::secondFactor,
                () -> FormCall.at(own(), "/akun/keamanan/kode-pemulihan", Map.of()));
    }

    /** The page of the roles of an account of this test's own, new each time. */
    private String rolesOf() {
        String username = Forms.unique("uji-");
        sites.newAccount(username);
        String action = sites.of("yuni").get("/akun").page().select("tr:contains(" + username + ") form").attr("action");
        rolesOf = action.replaceFirst("/aktivasi$", "/peran");
        return rolesOf;
    }

    private FormCall activation() {
        String username = Forms.unique("uji-");
        return FormCall.at("", "/aktivasi", Map.of("username", username, "activationCode", sites.invitation(username),
                "newPassword", "empat kata yang panjang"));
    }

    /** Somebody who has given the password and not yet the code. */
    private FormCall code() {
        own();
        return FormCall.at(sites.half(own, ownPassword), "/masuk/kode", Map.of("code", Codes.of(own)));
    }

    private FormCall secondFactor() {
        String page = "/akun/keamanan/totp";
        String secret = sites.of(own()).get(page).page().select("code.secret").text();
        return FormCall.at(own, page, Map.of("newCode", Codes.fitting(secret)));
    }

    /** An account of this test's own, whose second factor may be changed. */
    private String own() {
        if (own.isEmpty()) {
            own = Forms.unique("uji-");
            ownPassword = sites.newAccount(own);
        }
        return own;
    }

    private FormCall ownPassword() {
        String username = Forms.unique("uji-");
        String password = sites.newAccount(username);
        return FormCall.at(username, "/akun/sandi", Map.of("oldPassword", password, "newPassword", "empat kata yang panjang"));
    }
}
