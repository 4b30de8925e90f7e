package id.pulih.field.internal;

import id.pulih.access.ApiSignIn;
import id.pulih.access.Proofs;
import id.pulih.field.internal.KnownDevices.Known;
import id.pulih.platform.Problem;
import id.pulih.platform.SecurityLog;
import id.pulih.ui.ProblemBody;
import id.pulih.ui.Words;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Checks the signature of a telephone over the whole request, before the chain of the API asks who signed in. */
@Component
@Order(-110)
class DeviceFilter extends OncePerRequestFilter implements ApiSignIn {

    private static final String PATHS = "/api/v1/field/";
    private static final String HANDING_IN = PATHS + "facts";
    private static final int LONGEST = 256 * 1024;
    private static final Duration OFF = Duration.ofMinutes(10);

    private final KnownDevices devices;
    private final Clock clock;
    private final SecurityLog security;
    private final Words words;
    private final JsonMapper json;

    DeviceFilter(KnownDevices devices, Clock clock, SecurityLog security, Words words, JsonMapper json) {
        this.devices = devices;
        this.clock = clock;
        this.security = security;
        this.words = words;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return !request.getRequestURI().startsWith(PATHS) || header == null || !header.startsWith(SignedRequest.PREFIX);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            refuse(request, response, Problem.TOO_LARGE, List.of("256 kB"), Map.of());
            return;
        }
        Optional<SignedRequest> signed = SignedRequest.read(request.getHeader("Authorization"));
        Optional<Known> device = signed.flatMap(each -> devices.find(each.device()))
                .filter(known -> signed.get().signed(known.key(signed.get().key()), request, body));
        if (device.isEmpty()) {
            security.event("device-refused", null, "address=" + request.getRemoteAddr());
            refuse(request, response, Problem.NOT_SIGNED_IN, List.of(), Map.of());
            return;
        }
        Instant now = clock.instant();
        if (Duration.between(signed.get().at(), now).abs().compareTo(OFF) > 0) {
            refuse(request, response, Problem.DEVICE_CLOCK, List.of(), Map.of("now", now));
            return;
        }
        enter(request, response, caller(device.get(), signed.get().key()), () -> chain.doFilter(new BufferedRequest(request, body), response));
    }

    private interface Next {
        void go() throws ServletException, IOException;
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, Caller caller, Next next)
            throws ServletException, IOException {
        if (!caller.active() && !request.getRequestURI().equals(HANDING_IN)) {
            refuse(request, response, Problem.DEVICE_ENDED, List.of(), Map.of());
            return;
        }
        request.setAttribute(Caller.ATTRIBUTE, caller);
        next.go();
    }

    private Caller caller(Known device, String key) {
        return new Caller(device.id(), device.officeId(), device.agentId(), device.accountId(), key, devices.active(device));
    }

    /** Somebody who has ended is signed in no more, whatever the signature. */
    @Override
    public Optional<Authentication> of(HttpServletRequest request) {
        return request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller && caller.active()
                ? Optional.of(UsernamePasswordAuthenticationToken.authenticated(
                        caller.account().toString(), null, List.of(Proofs.of(Proofs.DEVICE, clock.instant()))))
                : Optional.empty();
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem, List<Object> args,
            Map<String, Object> more) throws IOException {
        String language = request.getHeader("Accept-Language");
        Locale locale = language != null && language.startsWith("en") ? Locale.ENGLISH : Words.INDONESIAN;
        response.setStatus(problem.status());
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(ProblemBody.of(words, locale, problem, args, more)));
    }
}
