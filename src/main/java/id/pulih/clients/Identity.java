package id.pulih.clients;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who a client is. It exists only for the office that serves the client, and every opening is in the trail.
 *
 * @param nik   16 digits
 * @param phone as people write it: 0812-3456-7890
 */
public record Identity(UUID client, String caseNumber, String alias, String name, @Nullable String nik,
        @Nullable String phone, String address, LocalDate birthDate, String sex, String villageCode) {}
