package id.pulih.audit.internal;

import static id.pulih.audit.internal.Samples.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.audit.Finding;
import id.pulih.audit.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChainWalkTest {

    private final Chain chain = Samples.chain();
    private final List<Link> links = new ArrayList<>(Samples.links(12));

    @Test
    void whatWasWrittenHereIsFoundWhole() {
        assertThat(found()).isEmpty();
        assertThat(walk(List.of(), null, Map.of())).isEmpty();
        assertThat(walk(List.of(), ChainHead.sealed(chain, OFFICE, 0, chain.start(OFFICE)), Map.of())).isEmpty();
        assertThat(walk(links, head(12), Map.of(1L, links.get(0).mac(), 12L, links.get(11).mac()))).isEmpty();
    }

    @Test
    void theRowsAreCounted() {
        var walk = new ChainWalk(OFFICE, chain, Map.of());
        links.forEach(walk::accept);

        assertThat(walk.rows()).isEqualTo(12);
    }

    @Test
    void anEditIsFoundWhereItIsAndNowhereElse() {
        put(1, edited(1));
        put(5, edited(5));
        put(6, edited(6));
        put(12, edited(12));

        assertThat(found()).containsExactly(finding(Kind.EDITED, 1, 1), finding(Kind.EDITED, 5, 6), finding(Kind.EDITED, 12, 12));
    }

    @Test
    void aChangedSealIsToldFromAChangedEntry() {
        put(5, new Link(5, link(5).entry(), new byte[32]));

        assertThat(found()).containsExactly(finding(Kind.SEAL_EDITED, 5, 5));
    }

    @Test
    void aChangedSealAtTheEndIsFound() {
        put(12, new Link(12, link(12).entry(), new byte[32]));

        assertThat(found()).containsExactly(finding(Kind.EDITED, 12, 12));
    }

    @Test
    void missingEntriesAreFound() {
        links.subList(3, 5).clear();
        assertThat(found()).containsExactly(finding(Kind.DELETED, 4, 5));

        links.removeFirst();
        assertThat(found()).containsExactly(finding(Kind.DELETED, 1, 1), finding(Kind.DELETED, 4, 5));
    }

    @Test
    void anEditRightAfterAGapIsAsDoubtfulAsTheGapAndTheNextOneCounts() {
        put(6, edited(6));
        links.remove(3);

        assertThat(found()).containsExactly(finding(Kind.DELETED, 4, 4), finding(Kind.EDITED, 6, 6));
    }

    @Test
    void missingEntriesAreFoundWhenTheRestIsNumberedAnew() {
        links.remove(3);
        renumber();

        assertThat(walk(links, head(11), Map.of())).contains(finding(Kind.DELETED_AND_RENUMBERED, 4, 4))
                .extracting(Finding::kind).doesNotContain(Kind.EDITED);
    }

    @Test
    void anInsertedEntryIsFoundAndTheRestIsKnownAgain() {
        links.add(3, new Link(4, Samples.entry(99), new byte[32]));
        renumber();

        assertThat(found()).containsExactly(finding(Kind.INSERTED, 4, 4), finding(Kind.BEHIND_HEAD, 13, 13));
    }

    @Test
    void anEditAfterAnInsertedEntryIsFoundToo() {
        put(9, edited(9));
        links.add(3, new Link(4, Samples.entry(99), new byte[32]));
        renumber();

        assertThat(found()).contains(finding(Kind.INSERTED, 4, 4), finding(Kind.EDITED, 10, 10));
    }

    @Test
    void twoEntriesInEachOthersPlaceAreFoundWithAndWithoutTheirSeals() {
        for (int[] pair : new int[][] {{1, 12}, {3, 9}, {4, 5}, {5, 7}}) {
            Link one = link(pair[0]);
            Link other = link(pair[1]);
            put(pair[0], new Link(one.seq(), other.entry(), one.mac()));
            put(pair[1], new Link(other.seq(), one.entry(), other.mac()));
            assertThat(found()).containsExactly(finding(Kind.SWAPPED, pair[0], pair[1]));

            put(pair[0], new Link(one.seq(), other.entry(), other.mac()));
            put(pair[1], new Link(other.seq(), one.entry(), one.mac()));
            assertThat(found()).contains(finding(Kind.SWAPPED, pair[0], pair[1]))
                    .extracting(Finding::kind).doesNotContain(Kind.DELETED, Kind.SEAL_EDITED);

            put(pair[0], one);
            put(pair[1], other);
        }
    }

    @Test
    void aChainSealedAnewUnderAnotherKeyIsFoundAsOneStretch() {
        Chain forger = Samples.chain("of the forger");
        byte[] mac = link(4).mac();
        for (int n = 5; n <= 12; n++) {
            mac = forger.next(mac, n, Samples.entry(n));
            put(n, new Link(n, Samples.entry(n), mac));
        }

        assertThat(walk(links, ChainHead.sealed(forger, OFFICE, 12, mac), Map.of()))
                .containsExactly(finding(Kind.EDITED, 5, 12), finding(Kind.HEAD_FORGED, 12, 12));
    }

    @Test
    void aLongForeignStretchIsOneFinding() {
        Chain forger = Samples.chain("of the forger");
        var walk = new ChainWalk(OFFICE, chain, Map.of());
        byte[] mac = forger.start(OFFICE);
        for (int n = 1; n <= 1_000; n++) {
            mac = forger.next(mac, n, Samples.entry(n));
            walk.accept(new Link(n, Samples.entry(n), mac));
        }

        assertThat(walk.finish(ChainHead.sealed(chain, OFFICE, 1_000, mac))).extracting(Finding::kind).containsOnly(Kind.EDITED);
    }

    @Test
    void aCutTailIsFoundByTheHeadThatWasLeft() {
        links.subList(9, 12).clear();

        assertThat(found()).containsExactly(finding(Kind.TAIL_CUT, 10, 12));
    }

    @Test
    void aHeadOfSomebodyElseIsFound() {
        ChainHead real = head(12);

        assertThat(walk(links, new ChainHead(OFFICE, 12, real.mac(), new byte[32]), Map.of()))
                .containsExactly(finding(Kind.HEAD_FORGED, 12, 12));
        assertThat(walk(links, ChainHead.sealed(chain, OFFICE, 12, new byte[32]), Map.of()))
                .containsExactly(finding(Kind.EDITED, 12, 12));
        assertThat(walk(links, head(10), Map.of())).containsExactly(finding(Kind.BEHIND_HEAD, 11, 12));
        assertThat(walk(links, null, Map.of())).containsExactly(finding(Kind.HEAD_MISSING, 12, 12));
    }

    @Test
    void anOldStateThatWasGenuineOnceIsFoundByTheAnchor() {
        Map<Long, byte[]> anchored = Map.of(4L, link(4).mac(), 11L, link(11).mac());

        assertThat(walk(links.subList(0, 9), head(9), anchored)).containsExactly(finding(Kind.OLDER_THAN_ANCHOR, 10, 11));
        assertThat(walk(List.of(), null, anchored)).containsExactly(finding(Kind.OLDER_THAN_ANCHOR, 1, 11));
        assertThat(walk(links, head(12), Map.of(4L, new byte[32]))).containsExactly(finding(Kind.NOT_AS_ANCHORED, 4, 4));
    }

    @Test
    void aHeadThatTheApplicationFoundBrokenStaysAFindingForGood() {
        Entry broken = new Entry(OFFICE, new java.util.UUID(2, 13), 1, null, "",
                new Entry.Act(ChainWriter.BROKEN, "office", OFFICE, "head=9"), "trail");
        links.add(new Link(13, broken, chain.next(link(12).mac(), 13, broken)));

        assertThat(walk(links, head(13), Map.of())).containsExactly(finding(Kind.HEAD_WAS_BROKEN, 13, 13));
    }

    private List<Finding> found() {
        return walk(links, head(12), Map.of());
    }

    private List<Finding> walk(List<Link> some, ChainHead head, Map<Long, byte[]> anchored) {
        var walk = new ChainWalk(OFFICE, chain, anchored);
        some.forEach(walk::accept);
        return walk.finish(head);
    }

    /** The head of when the chain had so many entries. */
    private ChainHead head(int count) {
        return ChainHead.sealed(chain, OFFICE, count, count <= 12 ? Samples.links(12).get(count - 1).mac() : links.get(count - 1).mac());
    }

    private Link link(int n) {
        return links.get(n - 1);
    }

    private void put(int n, Link link) {
        links.set(n - 1, link);
    }

    private static Link edited(int n) {
        return new Link(n, Samples.entry(n).withPurpose("edited"), Samples.links(12).get(n - 1).mac());
    }

    private void renumber() {
        var anew = IntStream.range(0, links.size()).mapToObj(i -> new Link(i + 1, links.get(i).entry(), links.get(i).mac())).toList();
        links.clear();
        links.addAll(anew);
    }

    private static Finding finding(Kind kind, long from, long to) {
        return new Finding(kind, OFFICE, from, to);
    }
}
