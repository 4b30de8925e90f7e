package id.pulih.offices.internal;

import id.pulih.offices.Office;
import id.pulih.ui.Form;
import java.util.List;

/**
 * One office.
 *
 * @param area      full name; empty where none is given
 * @param kinds     what the reader may add below it; empty when nothing
 * @param form      the letterhead, where the reader may change it
 * @param added     the form of a new office below
 * @param stored    what is stored now, when somebody else saved meanwhile; else empty
 */
public record OfficePage(Office office, String area, List<OfficesPage.Line> below, boolean mayChange, List<String> kinds,
        Form form, Form added, String stored) {

    /** The time zones a new office may have. */
    public List<String> zones() {
        return NewOffice.ZONES;
    }
}
