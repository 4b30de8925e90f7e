package id.pulih.ui.internal;

import id.pulih.platform.Problem;
import id.pulih.ui.Pages;
import id.pulih.ui.ProblemBody;
import id.pulih.ui.ProblemPage;
import id.pulih.ui.Unsent;
import id.pulih.ui.Words;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what the container or a filter refused before any controller was reached. */
@RestController
class ErrorDispatch implements ErrorController {

    private final Pages pages;
    private final Words words;

    ErrorDispatch(Pages pages, Words words) {
        this.pages = pages;
        this.words = words;
    }

    @RequestMapping("/error")
    ResponseEntity<?> error(HttpServletRequest request) {
        Problem problem = problem(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (String.valueOf(path).startsWith("/api/")) {
            return ResponseEntity.status(problem.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemBody.of(words, Words.INDONESIAN, problem, List.of("", ""), Map.of()));
        }
        if (request.getAttribute(Unsent.ATTRIBUTE) != null) {
            return pages.show(HttpStatus.FORBIDDEN, "ui/unsent.jte", Unsent.of(request));
        }
        return pages.show(HttpStatus.valueOf(problem.status()), "ui/problem.jte",
                ProblemPage.of(problem, List.of("", ""), Map.of()));
    }

    private static Problem problem(@org.jspecify.annotations.Nullable Object status) {
        // Asked for by its own name it is a page like any that does not exist.
        int code = status instanceof Integer number ? number : 404;
        if (code == 400) {
            return Problem.MALFORMED_BODY;
        }
        return Arrays.stream(Problem.values())
                .filter(problem -> problem.status() == code)
                .findFirst()
                .orElse(code < 500 ? Problem.NOT_FOUND : Problem.UNEXPECTED);
    }
}
