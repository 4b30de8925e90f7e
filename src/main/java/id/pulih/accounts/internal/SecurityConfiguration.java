package id.pulih.accounts.internal;

import id.pulih.platform.Problem;
import id.pulih.ui.ProblemBody;
import id.pulih.ui.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import tools.jackson.databind.json.JsonMapper;

/** Two chains, one decision: the API by bearer token, the pages by session; both ask the access matrix. */
@Configuration
class SecurityConfiguration {

    private static final String CSP = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private final Words words;
    private final JsonMapper json;

    SecurityConfiguration(Words words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, Tokens tokens, MatrixDecision decision) throws Exception {
        return http.securityMatcher("/api/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .addFilterAfter(new TokenFilter(tokens), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(all -> all.anyRequest().access(decision))
                .exceptionHandling(handling -> handling
                        .authenticationEntryPoint((request, response, e) -> answer(request, response, Problem.NOT_SIGNED_IN))
                        .accessDeniedHandler((request, response, e) -> answer(request, response, Problem.FORBIDDEN)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pagesChain(HttpSecurity http, MatrixDecision decision, SecurityContextRepository contexts, SignOut signOut)
            throws Exception {
        // The public check writes nothing, and a form token would open a session for everyone who looks.
        return http.csrf(csrf -> csrf.ignoringRequestMatchers("/verifikasi"))
                .authorizeHttpRequests(all -> all
                        .requestMatchers("/assets/**", "/webjars/**", "/favicon.ico", "/error").permitAll()
                        .anyRequest().access(decision))
                .securityContext(context -> context.securityContextRepository(contexts))
                .logout(logout -> logout.logoutUrl("/keluar").logoutSuccessHandler(signOut).deleteCookies("pulih"))
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers
                        .contentSecurityPolicy(csp -> csp.policyDirectives(CSP))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()")))
                .exceptionHandling(handling -> handling
                        .authenticationEntryPoint((request, response, e) -> response.sendRedirect("/masuk"))
                        .accessDeniedHandler(denied()))
                .build();
    }

    /** A page that is closed, or a form whose token has gone with the session: the error dispatch shows a page for it. */
    private static AccessDeniedHandler denied() {
        return (request, response, e) -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        String language = request.getHeader("Accept-Language");
        Locale locale = language != null && language.startsWith("en") ? Locale.ENGLISH : Words.INDONESIAN;
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(ProblemBody.of(words, locale, problem, List.of(), Map.of())));
    }
}
