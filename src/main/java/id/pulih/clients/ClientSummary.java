package id.pulih.clients;

import java.util.UUID;

/**
 * A client without identity.
 *
 * @param alias       the case number again for those who may not see the alias: superior offices, administrators
 * @param sex         male or female
 * @param villageCode 10 digits
 */
public record ClientSummary(UUID office, UUID id, String caseNumber, String alias, String sex, int birthYear,
        String villageCode, int version) {}
