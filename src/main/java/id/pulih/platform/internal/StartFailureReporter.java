package id.pulih.platform.internal;

import id.pulih.platform.StartFailure;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;

/** Keeps Spring Boot from logging a stack trace where {@link id.pulih.platform.Verbs} says one sentence. */
final class StartFailureReporter implements SpringBootExceptionReporter, Ordered {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartFailure) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
