package id.pulih.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.access.Routes;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No call that writes is forgotten here: a new route fails this test until it is spoiled too, or a reason is given. */
class CoverageTest extends PulihTest {

    private static final Map<String, String> NO_FIELDS = Map.ofEntries(
            Map.entry("POST /klien/{id}/pengungkapan/cetak", "reads no field; what it prints is in DisclosurePagesTest"),
            Map.entry("POST /klien/{id}/penetapan", "needs a scan; spoiled in CourtOrdersTest"),
            Map.entry("POST /klien/{id}/penetapan/{order}/putusan", "needs an order with its scan; spoiled in CourtOrdersTest"),
            Map.entry("POST /duplikat/{id}/gabung", "chooses among what the page shows; spoiled in clients.MergingTest"),
            Map.entry("POST /duplikat/{id}/beda", "reads no field; clients.MergingTest"),
            Map.entry("POST /duplikat/{id}/pisah", "needs a merge by two people; spoiled in clients.MergingTest"),
            Map.entry("POST /duplikat/tautan/{link}", "needs two offices; spoiled in clients.LinksTest"),
            Map.entry("POST /klien/{id}/taut", "needs two offices; spoiled in clients.LinksTest"),
            Map.entry("POST /surat/cetak", "keeps nothing; nothing ticked is in LetterFilesTest"),
            Map.entry("POST /dasbor/unduh", "keeps nothing; what cannot be read is in DashboardPagesTest"),
            Map.entry("POST /pengungkapan/unduh", "keeps nothing; what narrows nothing is in DisclosurePagesTest"),
            Map.entry("POST /permohonan/{id}/perbaikan", "reads no field; its refusals are in FulfilmentTest"),
            Map.entry("POST /permohonan/{id}/pelaksanaan", "reads the second factor only; FulfilmentTest spoils it"),
            Map.entry("POST /klien/{id}/salinan", "reads the second factor and answers a file; PersonExportTest spoils it"),
            Map.entry("POST /api/v1/clients/{id}/export", "reads the second factor; PersonExportTest spoils it"),
            Map.entry("POST /pelanggaran/{id}/surat", "reads no field; BreachTest"),
            Map.entry("POST /pelanggaran/{id}/daftar", "reads no field; BreachTest"),
            Map.entry("POST /retensi/usulan", "reads no field; RetentionTest"),
            Map.entry("POST /retensi/{office}/usulan/{run}", "reads the second factor only, as FulfilmentTest spoils it elsewhere"),
            Map.entry("POST /permohonan/{id}/ambil", "reads no field; its refusals are in RequestsTest"),
            Map.entry("POST /agen/{id}/hp", "reads no field; PhonesTest"),
            Map.entry("POST /episode/{id}/rapor-kertas", "reads no field and answers a file; PaperTest"),
            Map.entry("POST /sop/{code}/versi/{version}/ajukan", "reads no field; its refusals are in EditorTest"),
            Map.entry("POST /episode/{id}/bina-lanjut", "reads no field; ContinuedCareJourney"),
            Map.entry("POST /episode/{id}/bina-lanjut/kunjungan/{visit}/surat", "reads only the hidden id and issues a letter; ContinuedCareTest"),
            Map.entry("POST /episode/{id}/bina-lanjut/laporan/surat", "reads only the hidden id and issues a letter; ContinuedCareTest"),
            Map.entry("POST /pekerjaan/{id}/batal", "reads no field; another's id is in JobsTest"),
            Map.entry("POST /sertifikat-bulanan", "chooses among what the page shows; spoiled in outcomes.CertificatesInBulkTest"),
            Map.entry("POST /keluar", "ends the session, reads no field"),
            Map.entry("POST /pembukaan/{id}/tutup", "reads no field"),
            Map.entry("POST /api/v1/openings/{id}/closing", "reads no field"),
            Map.entry("POST /pemberitahuan/{id}/baca", "reads no field; the id is in NoticesTest"),
            Map.entry("POST /pemberitahuan/{id}/baca-sampai", "reads no field; the id is in NoticesTest"),
            Map.entry("POST /csp", "no form: a browser's report, see hardening.ContentReportsTest"),
            Map.entry("POST /jejak/{office}/periksa", "reads no field; the id is in TrailPagesTest"),
            Map.entry("POST /klien/{id}/akses/cetak", "reads no field; the id is in TrailPagesTest"),
            Map.entry("POST /akun/{id}/tutup", "reads no field; the id is in OddRequestsTest"),
            Map.entry("POST /akun/keamanan/kunci/{credential}/hapus", "reads no field; another's id is in PasskeysTest"),
            Map.entry("POST /akun/keamanan/kunci", "its one field is the code that accounts.StepUp reads, as on other forms"),
            Map.entry("POST /masuk/kunci/pilihan", "no form: a device's question or answer, see PasskeysTest"),
            Map.entry("POST /masuk/kunci", "no form: a device's question or answer, see PasskeysTest"),
            Map.entry("POST /akun/keamanan/kunci/pilihan", "no form: a device's question or answer, see PasskeysTest"),
            Map.entry("POST /akun/keamanan/kunci/baru", "no form: a device's question or answer, see PasskeysTest"),
            Map.entry("POST /api/v1/field/devices", "needs a code and keys, spoiled in field.EnrolmentTest"),
            Map.entry("POST /api/v1/field/facts", "signed and sealed by a telephone, spoiled in field.HandingInTest"),
            Map.entry("POST /api/v1/field/share", "signed by a telephone, reads no field; field.EnrolmentTest"),
            Map.entry("POST /akun/{id}/aktivasi", "reads no field; the id is in OddRequestsTest"),
            Map.entry("POST /akun/{id}/sesi/akhiri", "reads no field; the id is in OddRequestsTest"),
            Map.entry("POST /akun/keamanan/sesi/akhiri", "reads no field"),
            Map.entry("POST /akun/keamanan/sesi/{name}/akhiri", "reads no field; the name is in OddRequestsTest"),
            Map.entry("POST /akun/keamanan/token/{id}/cabut", "reads no field; the id is in OddRequestsTest"));

    @Autowired
    private Routes routes;

    @Test
    void everyRouteThatWritesIsSentBadInputOrSaysWhyNot() {
        var world = new World(this::as);
        Set<String> covered = new TreeSet<>(NO_FIELDS.keySet());
        new Calls(world).all().forEach(fresh -> covered.add(route(fresh.get().method(), "/api/v1" + fresh.get().path())));
        new Forms(world, new Sites(port)).all().forEach(fresh -> covered.add(route("POST", fresh.get().action())));

        Set<String> writing = new TreeSet<>();
        routes.all().stream()
                .filter(route -> !route.method().equals("GET"))
                .forEach(route -> writing.add(route.method() + " " + route.path().getPatternString()));

        assertThat(covered).isEqualTo(writing);
    }

    private String route(String method, String path) {
        return routes.of(method, path).map(route -> method + " " + route.path().getPatternString()).orElse(method + " " + path);
    }
}
