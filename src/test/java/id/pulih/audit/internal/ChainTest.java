package id.pulih.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final byte[] PREVIOUS = {1, 2, 3};

    private final Chain chain = Samples.chain();
    private final Entry entry = Samples.entry(7);

    @Test
    void everyFieldOfAnEntryIsUnderItsSeal() {
        var act = entry.act();
        List<Entry> others = List.of(
                entry,
                new Entry(Samples.OTHER, entry.id(), entry.micros(), entry.account(), entry.roles(), act, entry.purpose()),
                new Entry(entry.office(), new UUID(9, 9), entry.micros(), entry.account(), entry.roles(), act, entry.purpose()),
                new Entry(entry.office(), entry.id(), entry.micros() + 1, entry.account(), entry.roles(), act, entry.purpose()),
                new Entry(entry.office(), entry.id(), entry.micros(), new UUID(9, 9), entry.roles(), act, entry.purpose()),
                new Entry(entry.office(), entry.id(), entry.micros(), null, entry.roles(), act, entry.purpose()),
                new Entry(entry.office(), entry.id(), entry.micros(), entry.account(), "auditor", act, entry.purpose()),
                entry.withPurpose("research"),
                with(new Entry.Act("client-changed", act.subjectKind(), act.subject(), act.detail())),
                with(new Entry.Act(act.action(), "episode", act.subject(), act.detail())),
                with(new Entry.Act(act.action(), act.subjectKind(), new UUID(9, 9), act.detail())),
                with(new Entry.Act(act.action(), act.subjectKind(), null, act.detail())),
                with(new Entry.Act(act.action(), act.subjectKind(), act.subject(), "n=8")));
        var seals = new LinkedHashSet<String>();

        others.forEach(each -> seals.add(hex(chain.next(PREVIOUS, 7, each))));
        seals.add(hex(chain.next(PREVIOUS, 8, entry)));
        seals.add(hex(chain.next(new byte[] {1, 2}, 7, entry)));
        seals.add(hex(Samples.chain("of somebody else").next(PREVIOUS, 7, entry)));

        assertThat(seals).hasSize(others.size() + 3);
    }

    @Test
    void aLetterMovedFromOneFieldToTheNextIsNotTheSame() {
        var act = entry.act();
        Entry moved = with(new Entry.Act(act.action() + "c", act.subjectKind().substring(1), act.subject(), act.detail()));

        assertThat(chain.next(PREVIOUS, 7, moved)).isNotEqualTo(chain.next(PREVIOUS, 7, entry));
    }

    @Test
    void theSameEntryAtTheSamePlaceHasTheSameSeal() {
        assertThat(chain.next(PREVIOUS, 7, entry)).hasSize(32).isEqualTo(Samples.chain().next(PREVIOUS, 7, Samples.entry(7)));
    }

    @Test
    void aSealOfOneKindCannotStandInForAnother() {
        assertThat(new LinkedHashSet<>(List.of(
                hex(chain.start(Samples.OFFICE)),
                hex(chain.start(Samples.OTHER)),
                hex(chain.head(Samples.OFFICE, 1, PREVIOUS)),
                hex(chain.head(Samples.OFFICE, 2, PREVIOUS)),
                hex(chain.head(Samples.OTHER, 1, PREVIOUS)),
                hex(chain.head(Samples.OFFICE, 1, new byte[0])),
                hex(chain.anchor("", "line")),
                hex(chain.anchor("line", "")))))
                .hasSize(8);
    }

    @Test
    void aHeadIsGenuineOnlyAsTheApplicationLeftIt() {
        ChainHead head = ChainHead.sealed(chain, Samples.OFFICE, 3, PREVIOUS);

        assertThat(head.genuine(chain)).isTrue();
        assertThat(new ChainHead(head.office(), 2, head.mac(), head.seal()).genuine(chain)).isFalse();
        assertThat(new ChainHead(Samples.OTHER, 3, head.mac(), head.seal()).genuine(chain)).isFalse();
        assertThat(new ChainHead(head.office(), 3, new byte[] {1}, head.seal()).genuine(chain)).isFalse();
        assertThat(new ChainHead(head.office(), 3, head.mac(), new byte[32]).genuine(chain)).isFalse();
    }

    @Test
    void sealsAreTheSameOnlyWhenBothAreThere() {
        assertThat(Chain.same(PREVIOUS, PREVIOUS.clone())).isTrue();
        assertThat(Chain.same(PREVIOUS, new byte[] {1, 2, 4})).isFalse();
        assertThat(Chain.same(null, PREVIOUS)).isFalse();
        assertThat(Chain.same(PREVIOUS, null)).isFalse();
        assertThat(Chain.same(null, null)).isFalse();
    }

    private Entry with(Entry.Act act) {
        return new Entry(entry.office(), entry.id(), entry.micros(), entry.account(), entry.roles(), act, entry.purpose());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
