package id.pulih.audit.internal;

import id.pulih.audit.Finding;
import id.pulih.audit.TrailCheck;
import id.pulih.platform.StartFailure;
import id.pulih.platform.Verb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The verb {@code verify-audit [FILE…]}: every entry of every office from the first one, every head and every anchor, those
 * in the named files too. Each finding is one sentence; exit code 1 when there is one.
 */
@Component
class VerifyAudit implements Verb {

    private static final long NANOS = 1_000_000_000L;

    private final TrailCheck check;
    private final MessageSource words;

    VerifyAudit(TrailCheck check, MessageSource words) {
        this.check = check;
        this.words = words;
    }

    @Override
    public String word() {
        return "verify-audit";
    }

    @Override
    public void run(List<String> args) {
        long began = System.nanoTime();
        TrailCheck.Result result = check.all(lines(args));
        long nanos = Math.max(1, System.nanoTime() - began);
        result.findings().forEach(finding -> System.out.println(
                sentence(Locale.forLanguageTag("id"), finding) + " / " + sentence(Locale.ENGLISH, finding)));
        System.out.println(say(Locale.forLanguageTag("id"), result, nanos) + " / " + say(Locale.ENGLISH, result, nanos));
        if (!result.findings().isEmpty()) {
            throw new StartFailure("Jejak audit tidak utuh: %1$d temuan di atas. Simpan basis data dan folder anchors apa adanya, lalu lapor kepada petugas pelindungan data. / The audit trail is not intact: %1$d findings above. Keep the database and the folder anchors as they are and tell the data protection officer."
                    .formatted(result.findings().size()));
        }
    }

    private String say(Locale locale, TrailCheck.Result result, long nanos) {
        return words.getMessage("audit.checked", new Object[] {result.rows(), result.rows() * NANOS / nanos, result.findings().size()}, locale);
    }

    private String sentence(Locale locale, Finding finding) {
        return words.getMessage("audit.finding." + finding.kind().code(),
                new Object[] {finding.from(), finding.to(), String.valueOf(finding.office())}, locale);
    }

    private static Stream<String> lines(List<String> files) {
        var lines = new ArrayList<String>();
        for (String file : files) {
            try {
                lines.addAll(Files.readAllLines(Path.of(file)));
            } catch (IOException e) {
                throw new StartFailure("Berkas jangkar %1$s tidak dapat dibaca. / The file of anchors %1$s cannot be read.".formatted(file), e);
            }
        }
        return lines.stream();
    }
}
