package id.pulih.letters;

import id.pulih.platform.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Letters of every kind with every block, and with texts that break careless programs. */
final class SampleLetter {

    static final List<String> KINDS = List.of("invitation", "attendance-list", "referral", "contract", "counselling-resume", "visit-report",
            "progress-report", "hand-over", "assignment-order", "termination-report", "minutes", "general");

    /** Markup, an ampersand, a word without an end, signs beyond the first plane, a name that runs from right to left. */
    static final String HOSTILE = "<script>alert('&')</script> & \"kutip\" ]]> " + "Antikonstitusional".repeat(20) + " \uD83D\uDE00 محمد عبدالله 中文 ½ é";

    private SampleLetter() {}

    static Draft plain(String kind, @Nullable UUID client) {
        return draft(kind, client, "Contoh perihal", "Kalimat contoh untuk isi surat.");
    }

    static Draft hostile(String kind, @Nullable UUID client) {
        return draft(kind, client, HOSTILE, HOSTILE + "\nBaris kedua.\n" + "Kalimat panjang sekali. ".repeat(84));
    }

    private static Draft draft(String kind, @Nullable UUID client, String about, String text) {
        var rows = new ArrayList<List<String>>();
        for (int i = 1; i <= 40; i++) {
            rows.add(List.of(String.valueOf(i), i == 1 ? about : "Nama Contoh " + i, "Lembaga Rekaan", "Anggota", ""));
        }
        return Draft.on(LocalDate.of(2026, 11, 23), kind, about)
                .to("Kepala Dinas Sosial Kabupaten Rekaan", "di Sumbawa Besar")
                .paragraph(text)
                .fact("Hari, tanggal", "Senin, 23 November 2026").fact("Tempat", about)
                .numbered(List.of("Pertama, " + about, "Kedua"))
                .grid(List.of("No", "Nama", "Asal lembaga", "Jabatan", "Tanda tangan"), rows)
                .signatures(new Block.Signature("Konselor", "Rahmat Hidayat"), new Block.Signature("Klien", ""), new Block.Signature("Saksi", about))
                .copy("Kepala Desa Rekaan", "Arsip")
                .of("test", Ids.next(), client);
    }
}
