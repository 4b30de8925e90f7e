package id.pulih.platform.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests that Tomcat refuses before any filter or page of ours sees them, such as a slash hidden in an address:
 * one sentence, nothing about the server, nothing of what was sent.
 */
public class PlainErrors extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(PlainErrors.class);
    private static final byte[] SENTENCE = """
            <!doctype html><html lang="id"><meta charset="utf-8"><title>Pulih</title>
            <p>Permintaan ini tidak dapat dijawab. Periksa alamatnya, lalu mulai lagi dari <a href="/">halaman awal</a>.</p>
            <p lang="en">This request cannot be answered. Check its address, then start again from the <a href="/">first page</a>.</p>
            """.getBytes(StandardCharsets.UTF_8);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write(SENTENCE);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The answer could not be written", e);
        }
    }
}
