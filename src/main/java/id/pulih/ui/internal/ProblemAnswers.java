package id.pulih.ui.internal;

import id.pulih.access.Asking;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Pages;
import id.pulih.ui.ProblemBody;
import id.pulih.ui.ProblemPage;
import id.pulih.ui.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers what went wrong: RFC 9457 under {@code /api/}, a page elsewhere. The only place that does. */
@RestControllerAdvice
class ProblemAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
    private static final MediaType PROBLEM_JSON = MediaType.APPLICATION_PROBLEM_JSON;

    private final Words words;
    private final Pages pages;
    private final Asking asking;

    ProblemAnswers(Words words, Pages pages, Asking asking) {
        this.words = words;
        this.pages = pages;
        this.asking = asking;
    }

    @ExceptionHandler
    ResponseEntity<?> invalid(InvalidInput e, HttpServletRequest request) {
        Locale locale = locale(request);
        var errors = e.errors().stream()
                .map(error -> Map.of("field", error.field(), "code", error.code(), "message", words.error(locale, error)))
                .toList();
        return answer(Problem.INVALID_INPUT, List.of(errors.size()), Map.of("errors", errors), request);
    }

    @ExceptionHandler
    ResponseEntity<?> problem(ProblemException e, HttpServletRequest request) {
        return answer(e.problem(), e.args(), e.properties(), request);
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<?> notFound(HttpServletRequest request) {
        return answer(Problem.NOT_FOUND, List.of(), Map.of(), request);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, ServletRequestBindingException.class, MultipartException.class})
    ResponseEntity<?> malformed(HttpServletRequest request) {
        return answer(Problem.MALFORMED_BODY, List.of(), Map.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<?> tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return answer(Problem.TOO_LARGE, List.of("8 MB"), Map.of(), request);
    }

    /** Parameters whose encoding is broken, or more of them than anyone fills in: the container tells when they are first read. */
    @ExceptionHandler
    ResponseEntity<?> parameters(InvalidParameterException e, HttpServletRequest request) {
        boolean large = e.getErrorCode() == Problem.TOO_LARGE.status();
        return answer(large ? Problem.TOO_LARGE : Problem.MALFORMED_BODY, large ? List.of("2 MB") : List.of(), Map.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<?> method(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        return answer(Problem.METHOD_NOT_ALLOWED, List.of(e.getMethod()), Map.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<?> mediaType(HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
        return answer(Problem.UNSUPPORTED_TYPE, List.of(), Map.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<?> notAcceptable(HttpMediaTypeNotAcceptableException e, HttpServletRequest request) {
        return answer(Problem.NOT_ACCEPTABLE, List.of(), Map.of(), request);
    }

    /** By SQLSTATE, never by constraint name: a worker of a cluster does not tell it. */
    @ExceptionHandler
    ResponseEntity<?> database(DataAccessException e, HttpServletRequest request) {
        String state = Work.sqlState(e);
        if (state.startsWith("08") || state.startsWith("57") || state.startsWith("53")) {
            LOG.error("Database unavailable, SQLSTATE {}", state, e);
            return answer(Problem.UNAVAILABLE, List.of(), Map.of(), request);
        }
        return switch (state) {
            case "42501" -> answer(Problem.NOT_FOUND, List.of(), Map.of(), request);
            case "23505", "40001", "40P01" -> answer(Problem.ALREADY_DONE, List.of(), Map.of(), request);
            default -> unexpected(e, request);
        };
    }

    @ExceptionHandler
    ResponseEntity<?> unexpected(Exception e, HttpServletRequest request) {
        LOG.error("Unexpected at {} {}", request.getMethod(), request.getServletPath(), e);
        return answer(Problem.UNEXPECTED, List.of(), Map.of(), request);
    }

    private ResponseEntity<?> answer(Problem problem, List<Object> args, Map<String, Object> more, HttpServletRequest request) {
        return request.getServletPath().startsWith("/api/")
                ? json(problem, args, more, request)
                : pages.show(HttpStatus.valueOf(problem.status()), "ui/problem.jte", ProblemPage.of(problem, args, more));
    }

    private ResponseEntity<Map<String, Object>> json(
            Problem problem, List<Object> args, Map<String, Object> more, HttpServletRequest request) {
        return ResponseEntity.status(problem.status())
                .contentType(PROBLEM_JSON)
                .body(ProblemBody.of(words, locale(request), problem, args, more));
    }

    private Locale locale(HttpServletRequest request) {
        if (request.getServletPath().startsWith("/api/")) {
            String wanted = request.getHeader("Accept-Language");
            return wanted != null && wanted.startsWith("en") ? Locale.ENGLISH : Words.INDONESIAN;
        }
        return pages.locale(request, asking.maybe().orElse(null));
    }
}
