package id.pulih.indicators.internal;

import id.pulih.indicators.FigureRebuild;
import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import id.pulih.platform.StartFailure;
import id.pulih.platform.Verb;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * {@code rebuild-figures [office code …] [--resume]}: works figures out anew beside a running service. Stopped, it goes on
 * where it was with {@code --resume}.
 */
@Component
class RebuildVerb implements Verb {

    private static final String RESUME = "--resume";

    private final Offices offices;
    private final FigureRebuild rebuild;

    RebuildVerb(Offices offices, FigureRebuild rebuild) {
        this.offices = offices;
        this.rebuild = rebuild;
    }

    @Override
    public String word() {
        return "rebuild-figures";
    }

    @Override
    public void run(List<String> args) {
        List<String> codes = args.stream().filter(each -> !each.equals(RESUME)).toList();
        List<Office> chosen = offices.all().stream().filter(each -> codes.isEmpty() || codes.contains(each.code())).toList();
        if (chosen.size() < codes.size()) {
            throw new StartFailure("Kode kantor tidak dikenal di antara %1$s. / Unknown office code among %1$s.".formatted(codes));
        }
        for (Office office : chosen) {
            int wrong = rebuild.office(office.id(), !args.contains(RESUME), (done, total) -> {
                System.out.printf("%s %d/%d%n", office.code(), done, total);
                return true;
            });
            System.out.printf("%s: %d angka dibetulkan. / %d figures mended.%n", office.code(), wrong, wrong);
        }
    }
}
