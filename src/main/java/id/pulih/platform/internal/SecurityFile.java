package id.pulih.platform.internal;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import id.pulih.platform.SecurityLog;
import id.pulih.platform.StartFailure;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes security events into a file as well, so that they can be shipped to a machine an intruder of this one cannot reach. */
@Component
final class SecurityFile {

    private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSX,UTC} [%X{request:-}] %m%n";

    SecurityFile(@Value("${pulih.log.security-file:}") String file) {
        if (!file.isBlank()) {
            append(file);
        }
    }

    private static void append(String file) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(LINE);
        encoder.start();
        var appender = new FileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setFile(file);
        appender.setEncoder(encoder);
        appender.start();
        if (!appender.isStarted()) {
            throw new StartFailure("Berkas catatan %1$s tidak dapat ditulis; periksa PULIH_LOG_SECURITY_FILE. / The log file %1$s cannot be written; check PULIH_LOG_SECURITY_FILE."
                    .formatted(file));
        }
        context.getLogger(SecurityLog.CHANNEL).addAppender(appender);
    }
}
