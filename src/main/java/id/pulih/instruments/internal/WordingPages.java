package id.pulih.instruments.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.instruments.Instrument;
import id.pulih.instruments.Wordings;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Which instruments there are, and the import of a site's own licensed wording. */
@RestController
class WordingPages {

    private static final String PAGE = "instruments/instruments.jte";

    /** A hundred times what the longest instrument needs. */
    private static final int LONGEST = 256 * 1024;

    private final Asking asking;
    private final Pages pages;
    private final Clock clock;
    private final Wordings wordings;

    WordingPages(Asking asking, Pages pages, Clock clock, Wordings wordings) {
        this.asking = asking;
        this.pages = pages;
        this.clock = clock;
        this.wordings = wordings;
    }

    @GetMapping("/instrumen")
    ResponseEntity<byte[]> list() {
        return pages.show(PAGE, page(Form.of(Map.of("language", "id"))));
    }

    @PostMapping(path = "/instrumen", consumes = {MediaType.MULTIPART_FORM_DATA_VALUE, MediaType.APPLICATION_FORM_URLENCODED_VALUE})
    ResponseEntity<byte[]> submit(HttpServletRequest request, @RequestParam(required = false) @Nullable MultipartFile file) {
        Asker asker = asking.now();
        var typed = Input.form(request.getParameterMap());
        Input input = file == null || file.isEmpty() ? typed : typed.with(Map.of("lines", text(file)));
        try {
            var about = NewWording.read(input, LocalDate.now(clock.withZone(asker.zone())));
            wordings.store(asker, about.imported(), about.texts());
            return pages.to("/instrumen");
        } catch (InvalidInput e) {
            return pages.again(PAGE, page(Form.again(e)));
        }
    }

    private WordingPage page(Form form) {
        var versions = new ArrayList<String>();
        for (Instrument instrument : Instrument.values()) {
            instrument.versions().forEach(version -> versions.add(instrument.code() + "/" + version));
        }
        return new WordingPage(versions, List.of("id", "en"), wordings.all(), form);
    }

    private static String text(MultipartFile file) {
        if (file.getSize() > LONGEST) {
            throw ProblemException.of(Problem.TOO_LARGE, "256 kB");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes())).toString().replace("\uFEFF", "");
        } catch (CharacterCodingException e) {
            throw ProblemException.of(Problem.UNSUPPORTED_TYPE);
        } catch (IOException e) {
            throw ProblemException.of(Problem.MALFORMED_BODY);
        }
    }
}
