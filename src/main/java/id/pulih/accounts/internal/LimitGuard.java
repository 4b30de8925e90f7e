package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.access.Routes;
import id.pulih.platform.Limits;
import id.pulih.platform.Limits.Act;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts what is costly or gives something away: per account, and per address for those who have not signed in. */
@Configuration
class LimitGuard implements WebMvcConfigurer, HandlerInterceptor {

    /** The lines of the access matrix that are counted. */
    static final Map<Act, List<String>> COUNTED = Map.of(
            Act.OPENING, List.of("GET /klien/{id}", "GET /klien/{id}/ubah", "GET /klien/{id}/berkas/{paper}", "GET /episode/{id}",
                    "GET /api/v1/clients/{id}", "GET /klien/{id}/penetapan/{order}/pindaian"),
            Act.SEARCH, List.of("POST /klien/cari", "POST /api/v1/clients/search"),
            Act.DOCUMENT, List.of("GET /episode/{id}/sertifikat", "GET /api/v1/episodes/{id}/certificate", "POST /klien/{id}/pengungkapan/cetak",
                    "POST /klien/{id}/pengungkapan/surat", "POST /pengungkapan/unduh", "POST /klien/{id}/salinan", "POST /api/v1/clients/{id}/export",
                    "POST /klien/{id}/akses/cetak", "POST /jejak/unduh", "POST /pelanggaran/{id}/surat", "POST /pelanggaran/{id}/daftar",
                    "POST /episode/{id}/rapor-kertas", "GET /sop/{code}/pdf",
                    "GET /episode/{id}/bina-lanjut/kunjungan/{visit}/kalender", "POST /kelompok/sirena", "POST /dasbor/unduh", "GET /pekerjaan/{id}/hasil", "POST /ekspor",
                    "POST /sertifikat-bulanan",
                    "GET /pembinaan/{id}/pdf", "GET /laporan-bulanan/{id}/pdf", "GET /laporan-bulanan/{id}/docx", "GET /laporan-bulanan/{id}/xlsx",
                    "GET /laporan-triwulan/{id}/pdf", "GET /laporan-triwulan/{id}/docx", "GET /laporan-triwulan/{id}/xlsx",
                    "GET /surat/{id}/pdf", "GET /surat/{id}/docx", "POST /surat/cetak", "POST /kelompok/{id}/surat", "POST /serah-terima/{id}/surat",
                    "POST /episode/{id}/bina-lanjut/laporan/surat", "POST /episode/{id}/bina-lanjut/kunjungan/{visit}/surat"),
            Act.CHECK, List.of("POST /verifikasi", "GET /verifikasi/{code}"),
            Act.TOKEN, List.of("POST /api/v1/tokens", "POST /masuk/kunci", "GET /masuk/instansi", "GET /masuk/instansi/kembali"),
            Act.REPORT, List.of("POST /csp"));

    private final Map<String, Act> acts = new HashMap<>();
    private final Routes routes;
    private final Asking asking;
    private final Limits limits;
    private final SecurityLog security;

    LimitGuard(Routes routes, Asking asking, Limits limits, SecurityLog security) {
        this.routes = routes;
        this.asking = asking;
        this.limits = limits;
        this.security = security;
        COUNTED.forEach((act, names) -> names.forEach(name -> acts.put(name, act)));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/error", "/assets/**", "/webjars/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        asking.maybe().ifPresent(asker -> MDC.put("account", asker.account().toString()));
        routes.of(request.getMethod(), request.getServletPath())
                .map(route -> acts.get(route.method() + " " + route.path().getPatternString()))
                .ifPresent(act -> count(act, request, response));
        return true;
    }

    private void count(Act act, HttpServletRequest request, HttpServletResponse response) {
        Optional<UUID> account = asking.maybe().map(Asker::account);
        Duration wait = limits.take(act, account.map(UUID::toString).orElseGet(request::getRemoteAddr));
        if (!wait.isZero()) {
            security.event("limit-reached", account.orElse(null), "act=" + act.code());
            response.setHeader("Retry-After", Long.toString(wait.plusMillis(999).toSeconds()));
            throw ProblemException.of(Problem.TOO_MANY_REQUESTS, wait.plusSeconds(59).toMinutes());
        }
    }
}
