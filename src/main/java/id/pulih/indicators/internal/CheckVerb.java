package id.pulih.indicators.internal;

import id.pulih.indicators.FigureCheck;
import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import id.pulih.platform.StartFailure;
import id.pulih.platform.Verb;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code check}: every figure of every office worked out again from the facts. Ends with 1 when one is not as it should be. */
@Component
class CheckVerb implements Verb {

    private final Offices offices;
    private final FigureCheck check;

    CheckVerb(Offices offices, FigureCheck check) {
        this.offices = offices;
        this.check = check;
    }

    @Override
    public String word() {
        return "check";
    }

    @Override
    public void run(List<String> args) {
        int figures = 0;
        int wrong = 0;
        List<Office> all = offices.all();
        for (Office office : all) {
            FigureCheck.Result result = check.office(office.id());
            figures += result.figures();
            wrong += result.differences().size();
            result.differences().forEach(each -> System.out.println(office.code() + " " + each));
        }
        System.out.printf("%d kantor, %d angka: %d perbedaan. / %1$d offices, %2$d figures: %3$d differences.%n", all.size(), figures, wrong);
        if (wrong > 0) {
            throw new StartFailure(("%d angka tidak sama dengan catatan; jalankan rebuild-figures. / "
                    + "%1$d figures are not as the facts say; run rebuild-figures.").formatted(wrong));
        }
    }
}
