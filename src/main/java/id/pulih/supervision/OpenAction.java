package id.pulih.supervision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An action that waits for its owner, for the page of today.
 *
 * @param visit where it was found
 */
public record OpenAction(UUID office, UUID visit, UUID finding, Purpose purpose, UUID owner, String ownerName, LocalDate due) {

    public boolean overdue(LocalDate today) {
        return due.isBefore(today);
    }
}
