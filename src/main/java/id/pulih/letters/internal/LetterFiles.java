package id.pulih.letters.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Restrictions;
import id.pulih.documents.Documents;
import id.pulih.platform.Ids;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Pages;
import id.pulih.ui.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the files of letters. Each is in the trail and known by its SHA-256 before a byte of it leaves. */
@Component
class LetterFiles {

    /** @param name of the file, without a person in it */
    record Made(String name, String type, byte[] bytes) {}

    static final String PDF = "application/pdf";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String ZIP = "application/zip";

    private final Work work;
    private final LetterReader reader;
    private final LetterStore letters;
    private final Restrictions restrictions;
    private final Sheeting sheeting;
    private final JdbcClient jdbc;

    LetterFiles(Work work, LetterReader reader, LetterStore letters, Restrictions restrictions, Sheeting sheeting, JdbcClient jdbc) {
        this.work = work;
        this.reader = reader;
        this.letters = letters;
        this.restrictions = restrictions;
        this.sheeting = sheeting;
        this.jdbc = jdbc;
    }

    /** Draws letters: on one PDF, or each as a DOCX. */
    @Component
    record Sheeting(Pages pages, Documents documents, Clock clock) {

        byte[] pdf(List<Sheet> sheets) {
            return documents.pdf(pages.letter("letters/paper.jte", new PaperPage(sheets)), sheets.getFirst().number());
        }

        byte[] docx(Sheet sheet) {
            return LetterDocx.of(pages.plain(Words.INDONESIAN), sheet);
        }
    }

    /** @throws ProblemException not-found, restricted, erased */
    Made pdf(Asker asker, List<UUID> ids) {
        return work.write(asker.own("letters"), () -> {
            List<Sheet> sheets = open(asker, ids);
            byte[] pdf = sheeting.pdf(sheets);
            sheets.forEach(sheet -> left(asker, sheet, "pdf", pdf));
            return new Made((sheets.size() == 1 ? sheets.getFirst().fileName() : "surat") + ".pdf", PDF, pdf);
        });
    }

    /** One DOCX, or a ZIP of several. @throws ProblemException not-found, restricted, erased */
    Made docx(Asker asker, List<UUID> ids) {
        return work.write(asker.own("letters"), () -> {
            List<Made> files = open(asker, ids).stream().map(sheet -> {
                byte[] docx = sheeting.docx(sheet);
                left(asker, sheet, "docx", docx);
                return new Made(sheet.fileName() + ".docx", DOCX, docx);
            }).toList();
            return files.size() == 1 ? files.getFirst() : new Made("surat.zip", ZIP, zip(files));
        });
    }

    private List<Sheet> open(Asker asker, List<UUID> ids) {
        List<Sheet> sheets = ids.stream().distinct().map(id -> reader.open(asker, id)).toList();
        sheets.stream().filter(sheet -> sheet.client() != null).forEach(sheet -> restrictions.needUnrestricted(asker, sheet.client()));
        return sheets;
    }

    private void left(Asker asker, Sheet sheet, String format, byte[] file) {
        jdbc.sql("""
                insert into pulih.letter_file (office_id, id, letter_id, format, sha256, size, made_by, made_at)
                values (:office, :id, :letter, :format, :sha256, :size, :account, :now)""")
                .param("office", asker.office()).param("id", Ids.next()).param("letter", sheet.id())
                .param("format", format).param("sha256", sha256(file)).param("size", file.length)
                .param("account", asker.account())
                .param("now", OffsetDateTime.now(sheeting.clock().withZone(ZoneOffset.UTC)))
                .update();
        letters.note(asker, "letter-printed", sheet);
    }

    private static byte[] zip(List<Made> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Made file : files) {
                zip.putNextEntry(new ZipEntry(file.name()));
                zip.write(file.bytes());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
