package id.pulih.accounts.internal;

import id.pulih.access.ApiSignIn;
import id.pulih.access.Asking;
import id.pulih.access.SignInStep;
import id.pulih.platform.Problem;
import id.pulih.platform.SecurityLog;
import id.pulih.ui.ProblemBody;
import id.pulih.ui.Unsent;
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
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import tools.jackson.databind.json.JsonMapper;

/** Two chains, one decision: the API by bearer token, the pages by session; both ask the access matrix. */
@Configuration
class SecurityConfiguration {

    private final Words words;
    private final JsonMapper json;
    private final SecurityLog security;
    private final Asking asking;

    SecurityConfiguration(Words words, JsonMapper json, SecurityLog security, Asking asking) {
        this.words = words;
        this.json = json;
        this.security = security;
        this.asking = asking;
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
    SecurityFilterChain apiChain(HttpSecurity http, Tokens tokens, List<ApiSignIn> others, MatrixDecision decision) throws Exception {
        return http.securityMatcher("/api/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .headers(SecureHeaders::api)
                .addFilterAfter(new TokenFilter(tokens, others), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(all -> all.anyRequest().access(decision))
                .exceptionHandling(handling -> handling
                        .authenticationEntryPoint((request, response, e) -> answer(request, response, Problem.NOT_SIGNED_IN))
                        .accessDeniedHandler((request, response, e) -> answer(request, response, refusal())))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pagesChain(HttpSecurity http, MatrixDecision decision, SecurityContextRepository contexts, SignOut signOut)
            throws Exception {
        return http.csrf(csrf -> csrf.ignoringRequestMatchers(SameOrigin.TOKENLESS.toArray(String[]::new)))
                .addFilterBefore(new SameOrigin(security), CsrfFilter.class)
                .authorizeHttpRequests(all -> all
                        .requestMatchers("/assets/**", "/webjars/**", "/favicon.ico", "/error").permitAll()
                        .anyRequest().access(decision))
                .securityContext(context -> context.securityContextRepository(contexts))
                .logout(logout -> logout.logoutUrl("/keluar").logoutSuccessHandler(signOut))
                .requestCache(cache -> cache.disable())
                .headers(SecureHeaders::pages)
                .exceptionHandling(handling -> handling
                        .authenticationEntryPoint((request, response, e) -> response.sendRedirect("/masuk"))
                        .accessDeniedHandler(this::denied))
                .build();
    }

    /**
     * A page that is closed, or a form whose token has gone with the session: the error dispatch shows a page for it, in the
     * second case with what was written ({@link Unsent}). A session that has something left to prove is led to the page of its
     * next step, an ended one to the sign-in.
     */
    private void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e) throws IOException {
        boolean signedIn = asking.maybe().isPresent();
        if (e instanceof CsrfException) {
            request.setAttribute(Unsent.ATTRIBUTE, signedIn);
        }
        if (e instanceof CsrfException || signedIn) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect(asking.underway().map(underway -> underway.step().page()).orElse("/masuk"));
        }
    }

    private Problem refusal() {
        return asking.maybe().isPresent()
                ? Problem.FORBIDDEN
                : asking.underway().map(underway -> underway.step() == SignInStep.PASSWORD ? Problem.PASSWORD_EXPIRED : Problem.SECOND_FACTOR_REQUIRED)
                        .orElse(Problem.NOT_SIGNED_IN);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        String language = request.getHeader("Accept-Language");
        Locale locale = language != null && language.startsWith("en") ? Locale.ENGLISH : Words.INDONESIAN;
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(ProblemBody.of(words, locale, problem, List.of(), Map.of())));
    }
}
