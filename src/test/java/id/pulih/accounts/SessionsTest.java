package id.pulih.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.Codes;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.access.Routes;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a session begins, what it may do, and when it ends by itself. What is tried at the door is in {@link DoorTest}. */
class SessionsTest extends PulihTest {

    private static final String COOKIE = "__Host-pulih";
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    @Autowired
    private Routes routes;

    @AfterEach
    void today() {
        clock.reset();
    }

    @AfterAll
    static void figure() {
        long tests = Arrays.stream(new Class<?>[] {SessionsTest.class, SessionEndingsTest.class, DoorTest.class, SignInTrailTest.class})
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        System.out.println("FIGURE session tests: " + tests);
    }

    @Test
    void aSessionPlantedBeforeSigningInIsWorthNothing() {
        Newcomer newcomer = Newcomer.activated(port);
        Site victim = Site.anonymous(port);
        victim.get("/masuk");
        String planted = victim.cookies().value(COOKIE);
        Site attacker = with(planted);

        signIn(victim, newcomer);

        assertThat(planted).isNotEmpty();
        assertThat(victim.get("/bantuan").status()).isEqualTo(200);
        assertThat(attacker.get("/bantuan").location()).isEqualTo("/masuk");
    }

    @Test
    void everyStepOfASignInBeginsAnotherSession() {
        Newcomer newcomer = Newcomer.activated(port);
        Site site = Site.anonymous(port);
        site.get("/masuk");
        String before = site.cookies().value(COOKIE);
        site.send(site.get("/masuk"), "/masuk", Map.of("username", newcomer.username(), "password", Newcomer.PASSWORD));
        String half = site.cookies().value(COOKIE);
        site.send(site.get("/masuk/kode"), "/masuk/kode", Map.of("code", Codes.of(newcomer.username())));
        String whole = site.cookies().value(COOKIE);

        assertThat(Set.of(before, half, whole)).hasSize(3);
        assertThat(with(half).get("/bantuan").location()).isEqualTo("/masuk");
    }

    @Test
    void theFormTokenOfBeforeTheSignInIsRefusedAfterIt() {
        Newcomer newcomer = Newcomer.activated(port);
        Site site = Site.anonymous(port);
        Site.Answer before = site.get("/masuk");
        signIn(site, newcomer);

        String old = before.page().select("input[name=_csrf]").attr("value");
        assertThat(site.post("/akun/keamanan/sesi/akhiri", Map.of("_csrf", old)).status()).isEqualTo(403);
    }

    @Test
    void aCookieOfASessionThatWasSignedOutOpensNothing() {
        Site site = Newcomer.activated(port).signedIn();
        String cookie = site.cookies().value(COOKIE);
        Site copy = with(cookie);
        assertThat(copy.get("/bantuan").status()).isEqualTo(200);

        site.send(site.get("/bantuan"), "/keluar", Map.of());

        assertThat(copy.get("/bantuan").location()).isEqualTo("/masuk");
        assertThat(with(cookie).get("/bantuan").location()).isEqualTo("/masuk");
    }

    @Test
    void aClosedAccountIsOutAtOnceWithItsTokens() {
        Newcomer newcomer = Newcomer.activated(port);
        Site site = newcomer.signedIn();
        Api api = newcomer.api();

        Newcomer.administrator(port, "/akun/" + newcomer.id() + "/tutup");

        assertThat(site.get("/bantuan").location()).isEqualTo("/masuk");
        assertThat(api.get("/me").status()).isEqualTo(401);
    }

    @Test
    void aRoleThatEndedOpensNothingAnyMore() {
        Newcomer newcomer = Newcomer.activated(port);
        Site site = newcomer.signedIn();
        assertThat(site.get("/klien").status()).isEqualTo(200);

        ended(newcomer, "officer");

        assertThat(site.get("/klien").status()).isEqualTo(403);
    }

    @Test
    void anAgentWhoGetsAnotherRoleNeedsASecondFactorAtOnce() {
        Newcomer newcomer = Newcomer.invited(port);
        role(newcomer, "officer", "agent");
        Site site = newcomer.activate();
        assertThat(site.get("/bantuan").status()).isEqualTo(200);

        role(newcomer, "agent", "officer");

        assertThat(site.get("/bantuan").location()).isEqualTo("/akun/keamanan/totp");
        assertThat(site.enrol().location()).isEqualTo("/akun/keamanan/kode-pemulihan");
        assertThat(site.get("/klien").status()).isEqualTo(200);
    }

    /** The session store reads the machine's time, so that its row is moved and not the clock. */
    @Test
    void aSessionEndsAfterHalfAnHourOfRest() {
        Newcomer newcomer = Newcomer.activated(port);
        Site site = newcomer.signedIn();
        rested(newcomer, Duration.ofMinutes(29));
        assertThat(site.get("/bantuan").status()).isEqualTo(200);

        rested(newcomer, Duration.ofMinutes(31));
        assertThat(site.get("/bantuan").location()).isEqualTo("/masuk");
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusyItIs() {
        Site site = Newcomer.activated(port).signedIn();
        clock.forward(Duration.ofHours(12));
        assertThat(site.get("/bantuan").status()).isEqualTo(200);

        clock.forward(Duration.ofSeconds(1));
        assertThat(site.get("/bantuan").location()).isEqualTo("/masuk");
        assertThat(site.get("/masuk").status()).isEqualTo(200);
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOfOtherSites() throws Exception {
        String cookie = get("/masuk").headers().allValues("Set-Cookie").stream().filter(each -> each.startsWith(COOKIE)).findFirst().orElseThrow();

        assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax").contains("Secure").contains("Path=/")
                .doesNotContainIgnoringCase("Domain").doesNotContainIgnoringCase("Max-Age").doesNotContainIgnoringCase("Expires");
    }

    @Test
    void aHalfSignedInSessionReachesNothing() {
        Site half = Newcomer.activated(port).half();
        for (Routes.Route route : routes.all()) {
            String path = route.path().getPatternString().replaceAll("\\{[A-Za-z]+}", NOBODY);
            if (route.method().equals("GET") && !route.anyone() && !path.startsWith("/api/")) {
                assertThat(half.get(path).location()).as(path).isEqualTo("/masuk/kode");
            }
        }
        String token = half.get("/masuk/kode").page().select("input[name=_csrf]").attr("value");
        assertThat(half.post("/akun/sandi", Map.of("_csrf", token)).location()).isEqualTo("/masuk/kode");
        assertThat(half.post("/akun/keamanan/totp", Map.of("_csrf", token)).location()).isEqualTo("/masuk/kode");
    }

    private Site with(String cookie) {
        Site site = Site.anonymous(port);
        site.cookies().set(COOKIE, cookie);
        return site;
    }

    private static void signIn(Site site, Newcomer newcomer) {
        site.send(site.get("/masuk"), "/masuk", Map.of("username", newcomer.username(), "password", Newcomer.PASSWORD));
        site.send(site.get("/masuk/kode"), "/masuk/kode", Map.of("code", Codes.of(newcomer.username())));
    }

    private UUID account(Newcomer newcomer) {
        return work.read(Scope.none(), () -> jdbc.sql("select id from pulih.account where username = :name")
                .param("name", newcomer.username()).query(UUID.class).single());
    }

    private void role(Newcomer newcomer, String from, String to) {
        ended(newcomer, from);
        work.write(Scope.none(), () -> {
            jdbc.sql("insert into pulih.account_role (account_id, role, granted_at) values (:account, :role, clock_timestamp())")
                    .param("account", account(newcomer)).param("role", to).update();
        });
    }

    /** What was granted is not taken back in place: it ends by a further row. */
    private void ended(Newcomer newcomer, String role) {
        work.write(Scope.none(), () -> {
            jdbc.sql("""
                    insert into pulih.account_role_ending (account_id, role, granted_at, reason, ended_by, ended_at)
                    select account_id, role, granted_at, 'Pindah tugas', account_id, clock_timestamp() from pulih.account_role r
                    where account_id = :account and role = :role and not exists (select from pulih.account_role_ending x
                        where x.account_id = r.account_id and x.role = r.role and x.granted_at = r.granted_at)""")
                    .param("account", account(newcomer)).param("role", role).update();
        });
    }

    private void rested(Newcomer newcomer, Duration rest) {
        long then = System.currentTimeMillis() - rest.toMillis();
        work.write(Scope.none(), () -> {
            jdbc.sql("update pulih.spring_session set last_access_time = :then, expiry_time = :then + max_inactive_interval * 1000 where principal_name = :account")
                    .param("then", then).param("account", account(newcomer).toString()).update();
        });
    }
}
