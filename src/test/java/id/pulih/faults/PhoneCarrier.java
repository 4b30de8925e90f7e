package id.pulih.faults;

import id.pulih.faults.Handset.Answer;
import id.pulih.faults.Handset.Carrier;
import id.pulih.faults.Handset.Fact;
import id.pulih.faults.Handset.Letter;
import id.pulih.faults.Handset.Way;
import id.pulih.field.Enrolments;
import id.pulih.field.Phone;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** An outbox's way to the office through the simulated telephone of the contract. */
record PhoneCarrier(Phone phone) implements Carrier {

    /** Enrolled where the insider is; hands in another way. */
    static PhoneCarrier enrolled(Insider insider, UUID agent, Way way) {
        String code = insider.bean(Enrolments.class).make(insider.officer, agent).text();
        Phone phone = Phone.enrol(insider.port(), code, insider.bean(Clock.class));
        phone.server = URI.create("http://localhost:" + way.port());
        phone.patience = way.patience();
        return new PhoneCarrier(phone);
    }

    @Override
    public String seal(Fact fact) {
        return phone.seal(fact.id(), fact.kind(), fact.episode(), fact.body()).sealed();
    }

    @Override
    public List<Answer> handIn(List<Letter> letters, int unsent) throws IOException {
        Phone.Answer answer = phone.push(letters.stream().map(letter -> new Phone.Fact(letter.fact().id(), letter.sealed())).toList());
        if (answer.status() != 200) {
            if (answer.status() >= 400 && answer.status() < 500) {
                throw new AssertionError("A whole request was refused: " + answer.status() + " " + answer.json());
            }
            throw new IOException("status " + answer.status());
        }
        return Phone.said(answer).stream()
                .map(said -> new Answer(UUID.fromString(said.id()), said.answer(), said.receipt() == null ? "" : said.receipt().replace("-", "")))
                .toList();
    }

    /** Ids of the news that came with this pull. */
    List<UUID> news() throws IOException {
        int before = phone.news.size();
        Phone.Answer answer = phone.pull();
        if (answer.status() != 200) {
            throw new IOException("status " + answer.status() + " " + answer.json());
        }
        return phone.news.stream().skip(before).map(news -> UUID.fromString(news.at("/id").asString())).toList();
    }
}
