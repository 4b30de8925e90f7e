package id.pulih.referrals.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.clients.DataCategory;
import id.pulih.demo.Cast;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Ids;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.referrals.Field;
import id.pulih.referrals.NewReferral;
import id.pulih.referrals.Referrals;
import id.pulih.referrals.SampleReferral;
import id.pulih.referrals.internal.Goal;
import id.pulih.referrals.internal.Plan;
import id.pulih.referrals.internal.PlanStore;
import id.pulih.referrals.internal.ReferralStore;
import id.pulih.referrals.internal.Talk;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two people load and save the same plan or referral in every order, again and again, against the real stores and the real
 * database: whoever saves on an old version is told so, and what was saved stays readable for good. Another record that is
 * edited in versions joins with one more {@link Document}.
 */
class InterleavingsTest extends PulihTest {

    private static final int ROUNDS = 10_000;
    private static final long SEED = 20_261_123L;

    @Autowired
    private Askers askers;

    @Autowired
    private Work work;

    @Autowired
    private Episodes episodes;

    @Autowired
    private PlanStore plans;

    @Autowired
    private PlanStore.Rows planRows;

    @Autowired
    private ReferralStore referrals;

    @Autowired
    private ReferralStore.Rows referralRows;

    /** Something that two people edit at once. A text stands for its whole content. */
    interface Document {

        /** Newest first: version and text. */
        List<Map.Entry<Integer, String>> versions(Asker asker);

        /** @throws ProblemException stale-version */
        void save(Asker asker, int basedOn, String text);
    }

    @Test
    void ofTwoWhoEditAtOnceNobodyOverwritesTheOther() {
        Asker dewi = askers.of(Cast.person("dewi").id()).orElseThrow();
        Asker rahmat = askers.of(Cast.person("rahmat").id()).orElseThrow();
        var random = new Random(SEED);
        int stale = 0;
        int saved = 0;
        for (int round = 0; round < ROUNDS; round += 50) {
            Document document = round % 100 == 0 ? plan(dewi) : referral(dewi);
            var tale = new Tale(document, List.of(dewi, rahmat), random);
            for (int i = 0; i < 50; i++) {
                tale.interleave(round + i);
            }
            tale.everythingIsReadable();
            stale += tale.stale;
            saved += tale.saved.size();
        }
        System.out.println("FIGURE interleavings: " + ROUNDS + " of plans and referrals on the real stores, " + saved + " versions saved, all readable; "
                + stale + " stale saves refused, 0 overwritten");
        assertThat(stale).isGreaterThan(ROUNDS / 3);
    }

    /** One document through many interleavings, with what must be there afterwards. */
    private static final class Tale {

        private final Document document;
        private final List<Asker> people;
        private final Random random;
        private final List<String> saved = new ArrayList<>();
        private int stale;

        Tale(Document document, List<Asker> people, Random random) {
            this.document = document;
            this.people = people;
            this.random = random;
        }

        /** Each of two loads and then saves; the four acts come in a random order. */
        void interleave(int round) {
            var loaded = new int[2];
            var acts = new ArrayList<>(List.of(0, 0, 1, 1));
            java.util.Collections.shuffle(acts, random);
            var begun = new boolean[2];
            for (int who : acts) {
                if (begun[who]) {
                    save(who, loaded[who], "Isi " + round + " oleh " + who);
                } else {
                    loaded[who] = saved.size();
                    begun[who] = true;
                }
            }
        }

        private void save(int who, int basedOn, String text) {
            boolean fresh = basedOn == saved.size();
            try {
                document.save(people.get(who), basedOn, text);
                assertThat(fresh).as("%s on version %s of %s", text, basedOn, saved.size()).isTrue();
                saved.add(text);
            } catch (ProblemException e) {
                assertThat(e.problem()).isEqualTo(Problem.STALE_VERSION);
                assertThat(fresh).as("%s on version %s of %s", text, basedOn, saved.size()).isFalse();
                stale++;
            }
        }

        void everythingIsReadable() {
            var texts = new ArrayList<>(document.versions(people.getFirst()).stream().map(Map.Entry::getValue).toList());
            java.util.Collections.reverse(texts);
            assertThat(texts).isEqualTo(saved);
        }
    }

    private Document plan(Asker asker) {
        UUID id = SampleReferral.begun(as("dewi")).episode();
        var episode = episodes.own(asker, id);
        return new Document() {
            @Override
            public List<Map.Entry<Integer, String>> versions(Asker reader) {
                return work.read(reader.own("care"), () -> planRows.plans().of(reader, episode)).stream()
                        .map(each -> Map.entry(each.version(), each.goals().getFirst().what())).toList();
            }

            @Override
            public void save(Asker writer, int basedOn, String text) {
                plans.save(writer, episode, new Plan(basedOn, List.of(new Goal(Ids.next(), text, "Klien", TODAY, "Terlihat")), null, "", null));
            }
        };
    }

    private Document referral(Asker asker) {
        var episode = episodes.own(asker, SampleReferral.begun(as("dewi")).episode());
        UUID id = Ids.next();
        var store = referrals;
        var drafted = new NewReferral(id, Field.HEALTH, null, "need", "office", null);
        return new Document() {
            @Override
            public List<Map.Entry<Integer, String>> versions(Asker reader) {
                return work.read(reader.own("care"), () -> referralRows.talks().of(reader, drafted.id(), episode.client())).stream()
                        .map(each -> Map.entry(each.version(), String.valueOf(each.need()))).toList();
            }

            @Override
            public void save(Asker writer, int basedOn, String text) {
                if (basedOn == 0) {
                    drafts.draft(writer, episode.id(), drafted);
                }
                store.save(writer, store.need(writer, drafted.id()), new Talk(basedOn, null, "undecided", null, List.of(),
                        EnumSet.of(DataCategory.PRESENCE), text, null, null));
            }
        };
    }

    @Autowired
    private Referrals drafts;
}
