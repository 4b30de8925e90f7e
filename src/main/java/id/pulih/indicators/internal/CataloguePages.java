package id.pulih.indicators.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.indicators.Counts;
import id.pulih.indicators.Figures;
import id.pulih.indicators.FiguresPolicy;
import id.pulih.indicators.Indicator;
import id.pulih.indicators.Indicators;
import id.pulih.indicators.Period;
import id.pulih.indicators.Value;
import id.pulih.indicators.internal.CataloguePage.Chapter;
import id.pulih.indicators.internal.CataloguePage.Line;
import id.pulih.indicators.internal.CataloguePage.Shown;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /indikator}: every indicator with its formula and source, and what it is in the own office this month. */
@RestController
class CataloguePages {

    private final Pages pages;
    private final Asking asking;
    private final Indicators indicators;
    private final Figures figures;
    private final Clock clock;

    CataloguePages(Pages pages, Asking asking, Indicators indicators, Figures figures, Clock clock) {
        this.pages = pages;
        this.asking = asking;
        this.indicators = indicators;
        this.figures = figures;
        this.clock = clock;
    }

    private record Numbers(Counts month, Counts now) {}

    @GetMapping("/indikator")
    ResponseEntity<byte[]> list() {
        Asker asker = asking.now();
        Ui ui = pages.ui();
        Period month = Period.of(Period.Kind.MONTH, LocalDate.now(clock.withZone(asker.zone())));
        boolean serves = FiguresPolicy.mayOpen(asker);
        List<UUID> own = List.of(asker.office());
        Numbers numbers = serves ? new Numbers(figures.of(asker, own, month), figures.of(asker, own, Period.NOW)) : null;
        List<Chapter> chapters = indicators.chapters().stream().map(code -> new Chapter(code,
                indicators.chapter(code).stream().map(each -> line(ui, asker.locale(), each, numbers)).toList())).toList();
        return pages.show("indicators/catalogue.jte", new CataloguePage(chapters, serves ? asker.officeName() : null, month.toString(),
                !serves || figures.complete(asker, own), FiguresPolicy.mayRebuild(asker)));
    }

    private static Line line(Ui ui, Locale locale, Indicator indicator, @Nullable Numbers numbers) {
        return new Line(indicator.code(), indicator.name().in(locale), indicator.formula().in(locale), indicator.source(),
                ui.t("indicators.audience." + indicator.audience().code()),
                indicator.dimensions().stream().map(each -> ui.t("indicators.dimension." + each.code())).collect(Collectors.joining(", ")),
                shown(locale, indicator, numbers));
    }

    private static Shown shown(Locale locale, Indicator indicator, @Nullable Numbers numbers) {
        if (numbers == null) {
            return new Shown("", null, null);
        }
        Value value = indicator.value(indicator.isStock() ? numbers.now() : numbers.month());
        return new Shown(text(locale, indicator, value.number()), value.bounds() == null ? null : text(locale, indicator, value.best()),
                value.bounds() == null ? null : text(locale, indicator, value.tested()));
    }

    private static String text(Locale locale, Indicator indicator, @Nullable BigDecimal number) {
        if (number == null) {
            return "–";
        }
        return NumberFormat.getNumberInstance(locale).format(number) + (indicator.unit() == Indicator.Unit.PERCENT ? " %" : "");
    }
}
