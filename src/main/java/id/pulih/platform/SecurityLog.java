package id.pulih.platform;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What those who watch over the system must learn, apart from the audit trail (which tells who saw whom): failed sign-ins,
 * refusals, limits reached. A line of its own channel holds time, request, code, account and details, all of them codes; names,
 * numbers, secrets and what somebody typed have no place here.
 */
@Component
public class SecurityLog {

    /** The channel; {@code pulih.log.security-file} writes it into a file of its own as well. */
    public static final String CHANNEL = "id.pulih.security";

    private static final Logger LOG = LoggerFactory.getLogger(CHANNEL);

    /** Long enough for any code of ours, too short to smuggle a text through. */
    private static final int LONGEST = 120;

    /**
     * @param code    what happened, for example {@code sign-in-failed}
     * @param account whose account it is about; null when nobody's is known
     * @param details pairs as {@code kind=visit}; letters, digits and {@code .:/_{}=-} stay, the rest becomes {@code ?}
     */
    public void event(String code, @Nullable UUID account, String... details) {
        String rest = List.of(details).stream().map(SecurityLog::plain).collect(Collectors.joining(" "));
        LOG.info("event={} account={} {}", plain(code), account == null ? "-" : account, rest);
    }

    private static String plain(String text) {
        String codes = text.replaceAll("[^A-Za-z0-9.:/_{}=*-]", "?");
        return codes.length() > LONGEST ? codes.substring(0, LONGEST) : codes;
    }
}
