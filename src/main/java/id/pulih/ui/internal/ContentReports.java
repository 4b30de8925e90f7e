package id.pulih.ui.internal;

import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes what browsers report when a page breaks its Content-Security-Policy: with us that is a fault of ours or an attack.
 * Of a report only codes are kept; addresses, samples of script and referrers could name somebody.
 */
@RestController
class ContentReports {

    private static final int MOST = 8 * 1024;

    private final SecurityLog security;

    ContentReports(SecurityLog security) {
        this.security = security;
    }

    @PostMapping("/csp")
    ResponseEntity<Void> report(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            throw ProblemException.of(Problem.TOO_LARGE, "8 kB");
        }
        JsonNode report = parsed(body).path("csp-report");
        String directive = report.path("effective-directive").asString(report.path("violated-directive").asString(""));
        if (!directive.matches("[a-z-]{3,40}( .*)?")) {
            throw ProblemException.of(Problem.MALFORMED_BODY);
        }
        security.event("content-policy-broken", null, "directive=" + directive.replaceFirst(" .*", ""),
                "blocked=" + kind(report.path("blocked-uri").asString("")));
        return ResponseEntity.noContent().build();
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw ProblemException.of(Problem.MALFORMED_BODY);
        }
    }

    /** {@code inline}, {@code eval}, {@code trusted-types-sink} or the scheme alone. */
    private static String kind(String blocked) {
        String start = blocked.replaceFirst("(?s):.*", "");
        return start.matches("[a-z-]{1,30}") ? start : "other";
    }
}
