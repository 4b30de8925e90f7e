package id.pulih.faults;

import id.pulih.faults.Ground.Walk;
import id.pulih.faults.Race.Feed;
import id.pulih.field.News;
import id.pulih.field.News.Item;
import id.pulih.field.News.Kind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The office's word to one agent, written in real transactions and fetched by her telephone. */
final class NewsFeed implements Feed {

    private static final class RolledBack extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private final Insider insider;
    private final News news;
    private final Walk walk;
    private final PhoneCarrier phone;

    NewsFeed(Insider insider, Walk walk) {
        this.insider = insider;
        this.news = insider.bean(News.class);
        this.walk = walk;
        this.phone = PhoneCarrier.enrolled(insider, walk.agent(), new Handset.Way(insider.port(), Duration.ofMinutes(1)));
    }

    @Override
    public void append(List<UUID> changes, Duration open, boolean rollBack) {
        try {
            insider.work.write(insider.officer.own("field"), () -> {
                changes.forEach(change -> news.append(insider.officer,
                        new Item(change, walk.agent(), walk.episodes().getFirst(), change, Kind.REPLY, "Terima kasih")));
                pause(open);
                if (rollBack) {
                    throw new RolledBack();
                }
            });
        } catch (RolledBack asked) {
            // Nothing of it may ever be seen.
        }
    }

    @Override
    public List<UUID> pull() throws Exception {
        return phone.news();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
