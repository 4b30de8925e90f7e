package id.pulih.demo;

import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enters the offices of a demo; those that are there already stay as they are. */
@Component
class DemoOffices {

    private final JdbcClient jdbc;
    private final Work work;
    private final DemoLetterheads letterheads;

    DemoOffices(JdbcClient jdbc, Work work, DemoLetterheads letterheads) {
        this.jdbc = jdbc;
        this.work = work;
        this.letterheads = letterheads;
    }

    /** The demo's stories lie before the moment it was first opened. */
    OffsetDateTime begun() {
        return work.read(Scope.none(), () ->
                jdbc.sql("select created_at from pulih.installation").query(OffsetDateTime.class).single());
    }

    /** What the offices of the cast print on. */
    void equip() {
        letterheads.enter();
    }

    /** @param places superior offices first */
    void enter(List<Cast.Place> places) {
        OffsetDateTime begun = begun();
        work.write(Scope.none(), () -> places.forEach(place -> enter(place, begun)));
    }

    private void enter(Cast.Place place, OffsetDateTime begun) {
        jdbc.sql("""
                insert into pulih.office (id, code, name, kind, parent_id, area_code, time_zone, head_name, head_title, version, created_at)
                values (:id, :code, :name, :kind, :parent, :area, :zone, :head, :title, 1, :now)
                on conflict do nothing""")
                .param("id", place.id())
                .param("code", place.code())
                .param("name", place.name())
                .param("kind", place.kind())
                .param("parent", parent(place))
                .param("area", place.area())
                .param("zone", place.timeZone())
                .param("head", place.headName())
                .param("title", place.headTitle())
                .param("now", begun)
                .update();
    }

    private static @Nullable UUID parent(Cast.Place place) {
        return place.parent() == null ? null : Cast.id("office:" + place.parent());
    }
}
