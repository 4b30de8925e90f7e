package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Work;
import id.pulih.vault.Vault;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What changed for a telephone since its last fetch: cards, news and token are of one moment. */
@Component
class Changes {

    /** @param more there is more news than fits: to be fetched at once with {@code next} */
    record Body(Instant now, boolean fresh, List<Card> cards, List<UUID> gone, List<NewsRows.Line> news, boolean more, String next) {}

    private final Work work;
    private final Clock clock;
    private final Cards cards;
    private final NewsRows news;
    private final Vault vault;
    private final JsonMapper json;

    Changes(Work work, Clock clock, Cards cards, NewsRows news, Vault vault, JsonMapper json) {
        this.work = work;
        this.clock = clock;
        this.cards = cards;
        this.news = news;
        this.vault = vault;
        this.json = json;
    }

    Body since(Asker asker, UUID device, String since) {
        return work.snapshot(asker.own("field"), () -> {
            long last = news.last(asker);
            // A position that was never given out: the database is an older one, restored from a backup.
            Optional<Token> before = Token.read(vault, device, since).filter(token -> token.position() <= last);
            return body(asker, device, before, last);
        });
    }

    private Body body(Asker asker, UUID device, Optional<Token> before, long last) {
        var all = new TreeMap<UUID, Card>();
        var digests = new TreeMap<UUID, Long>();
        cards.of(asker).forEach(card -> {
            all.put(card.episode(), card);
            digests.put(card.episode(), digest(card));
        });
        Map<UUID, Long> known = before.map(Token::digests).orElse(Map.of());
        List<NewsRows.Line> lines = news.after(asker, before.map(Token::position).orElse(0L), all.keySet());
        boolean more = lines.size() == NewsRows.MOST;
        String next = new Token(more ? lines.getLast().position() : last, digests).text(vault, device);
        return new Body(clock.instant(), before.isEmpty(),
                all.values().stream().filter(card -> !digests.get(card.episode()).equals(known.get(card.episode()))).toList(),
                known.keySet().stream().filter(episode -> !all.containsKey(episode)).toList(), lines, more, next);
    }

    private long digest(Card card) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(card))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
