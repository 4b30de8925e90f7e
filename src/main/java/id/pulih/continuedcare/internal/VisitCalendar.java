package id.pulih.continuedcare.internal;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * A visit as a file for the calendar of whoever goes. It leaves our hands: the word visit and the case number, never a name
 * and never the place.
 */
final class VisitCalendar {

    private VisitCalendar() {}

    static String of(HomeVisit visit, String caseNumber, Instant now) {
        String summary = "Kunjungan " + caseNumber;
        var event = new VEvent();
        event.setUid(visit.id() + "@pulih");
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(visit.startsAt()));
        event.setDateEnd(Date.from(visit.startsAt().plus(Duration.ofMinutes(visit.minutes()))));
        event.setSummary(summary);
        event.addAlarm(VAlarm.display(new Trigger(biweekly.util.Duration.builder().prior(true).days(1).build(), Related.START), summary));
        var calendar = new ICalendar();
        calendar.setProductId("-//Pulih//Kunjungan//ID");
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }
}
