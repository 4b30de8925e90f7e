package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.groups.Audience;
import id.pulih.groups.internal.Contracts.Contract;
import id.pulih.groups.internal.Papers.Agreed;
import id.pulih.letters.Block;
import id.pulih.letters.Draft;
import id.pulih.letters.DraftBuilder;
import id.pulih.ui.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the letters of an event, in Indonesian. A letter to one client names nobody else; a list names nobody: it has aliases,
 * because who was at a meeting is nobody's business.
 */
@Component
class GroupDrafts {

    /** What the letters of an event belong to. */
    static final String SUBJECT = "group-session";

    private final Naming naming;

    GroupDrafts(Naming naming) {
        this.naming = naming;
    }

    /** @param ui of the letter, not of the reader: letters are in Indonesian */
    record About(Asker asker, Event event, Plan plan, String villages, LocalDate today, Ui ui) {

        String kind() {
            return ui.t("groups.kind." + event.kind().code());
        }

        DraftBuilder builder(LetterWish wish) {
            return Draft.on(today, wish.letter(), ui.t("groups.letter." + wish.code(), kind()));
        }
    }

    /** @param name as only the office that serves the client knows it */
    Draft invitation(About about, Candidate client, String name) {
        DraftBuilder letter = about.builder(LetterWish.INVITATION_EACH).to(name, client.village());
        if (about.plan().audience() == Audience.FAMILIES) {
            letter.paragraph(about.ui().t("groups.letter.bring-family"));
        }
        return when(letter, about).of(SUBJECT, about.event().id(), client.client());
    }

    /** To whoever leads: who is invited, by alias. */
    Draft invitations(About about, List<Candidate> invited) {
        return when(about.builder(LetterWish.INVITATION_LIST).to(naming.leader(about.asker(), about.plan())), about)
                .grid(List.of("No.", about.ui().t("groups.letter.alias"), about.ui().t("groups.villages")), rows(invited, false))
                .of(SUBJECT, about.event().id());
    }

    /** @param present how many were there; empty for a list to be signed on the day */
    Draft attendance(About about, List<Candidate> named, Optional<Integer> present) {
        return when(about.builder(LetterWish.ATTENDANCE_LIST), about)
                .fact(about.ui().t("groups.present"), present.map(String::valueOf).orElse(""))
                .grid(List.of("No.", about.ui().t("groups.letter.alias"), about.ui().t("groups.villages"), about.ui().t("groups.letter.sign")), rows(named, true))
                .signatures(new Block.Signature(about.ui().t("groups.leader"), naming.leader(about.asker(), about.plan())))
                .of(SUBJECT, about.event().id());
    }

    /** @param agreed what the group agreed on when this client has not signed yet */
    Draft contract(About about, Candidate client, String name, Agreed agreed) {
        return when(about.builder(LetterWish.CONTRACT).fact(about.ui().t("groups.letter.name"), name)
                        .fact(about.ui().t("groups.letter.case-number"), client.caseNumber()), about)
                .paragraph(agreed.text())
                .paragraph(signed(about.ui(), agreed.signed()))
                .signatures(new Block.Signature(about.ui().t("groups.audience.clients"), name),
                        new Block.Signature(about.ui().t("groups.letter.counsellor"), naming.leader(about.asker(), about.plan())))
                .of(SUBJECT, about.event().id(), client.client());
    }

    /** Nothing on one that is printed to be signed. */
    private static String signed(Ui ui, @Nullable Contract contract) {
        if (contract == null) {
            return "";
        }
        String day = ui.time(contract.signedAt());
        return contract.drawing() == null
                ? ui.t("groups.letter.signed-on-paper", Objects.requireNonNullElse(contract.name(), ""), day)
                : ui.t("groups.letter.signed-on-screen", day);
    }

    Draft resume(About about, Candidate client, String name, Attended attended, Session session) {
        return when(about.builder(LetterWish.COUNSELLING_RESUME).fact(about.ui().t("groups.letter.name"), name)
                        .fact(about.ui().t("groups.letter.case-number"), client.caseNumber()), about)
                .fact(about.ui().t("groups.attendance"), about.ui().t("groups.state." + attended.state().code()))
                .fact(about.ui().t("groups.action"), session.action())
                .paragraph(attended.own())
                .signatures(new Block.Signature(about.ui().t("groups.letter.counsellor"), naming.leader(about.asker(), about.plan())))
                .of(SUBJECT, about.event().id(), client.client());
    }

    private static DraftBuilder when(DraftBuilder letter, About about) {
        Plan plan = about.plan();
        return letter.fact(about.ui().t("groups.kind"), about.kind())
                .fact(about.ui().t("groups.theme"), plan.theme())
                .fact(about.ui().t("groups.startsAt"), about.ui().time(plan.startsAt()))
                .fact(about.ui().t("groups.place"), plan.place())
                .fact(about.ui().t("groups.guest"), Optional.ofNullable(plan.guest()).map(guest -> guest + ", " + plan.guestRole()).orElse(""));
    }

    private static List<List<String>> rows(List<Candidate> all, boolean sign) {
        var rows = new ArrayList<List<String>>();
        for (Candidate each : all) {
            var row = new ArrayList<>(List.of(String.valueOf(rows.size() + 1), each.who(), each.village()));
            if (sign) {
                row.add("");
            }
            rows.add(List.copyOf(row));
        }
        return rows;
    }
}
