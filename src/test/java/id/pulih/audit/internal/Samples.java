package id.pulih.audit.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Chains of made-up entries under a made-up key. */
final class Samples {

    static final UUID OFFICE = new UUID(1, 1);
    static final UUID OTHER = new UUID(1, 2);

    private Samples() {}

    static Chain chain() {
        return chain("of the application");
    }

    static Chain chain(String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return new Chain(mac);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Entry entry(int n) {
        return new Entry(OFFICE, new UUID(2, n), 1_000_000L * n, new UUID(3, n % 3), "officer",
                new Entry.Act("client-read", "client", new UUID(4, n % 5), "n=" + n), "care");
    }

    /** The first entries of the office, sealed as the application seals them. */
    static List<Link> links(int count) {
        Chain chain = chain();
        byte[] mac = chain.start(OFFICE);
        var links = new ArrayList<Link>();
        for (int n = 1; n <= count; n++) {
            mac = chain.next(mac, n, entry(n));
            links.add(new Link(n, entry(n), mac));
        }
        return links;
    }
}
