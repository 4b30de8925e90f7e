package id.pulih.indicators.internal;

import id.pulih.indicators.internal.CourseQueries.Person;
import id.pulih.indicators.internal.Figure.Change;
import id.pulih.indicators.internal.Figure.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings the stored figures of somebody into line with the facts, and appends what that changes in the totals. */
@Component
class FigureStore {

    private final Reckoning reckoning;
    private final FigureRows rows;
    private final RunningRows running;

    FigureStore(Reckoning reckoning, FigureRows rows, RunningRows running) {
        this.reckoning = reckoning;
        this.rows = rows;
        this.running = running;
    }

    /** In the caller's transaction. Returns how much of what is stored was not as the facts say. */
    int bring(Touched touched) {
        if (touched.isEmpty()) {
            return 0;
        }
        rows.lock(touched.office(), touched.owners());
        List<Person> persons = lockedPersons(touched);
        Map<Key, Figure> now = reckoning.figures(touched, persons);
        Map<Key, Figure> before = rows.stored(touched.office(), owners(touched, persons));
        return write(touched.office(), now, before) + running.bring(touched.office(), persons);
    }

    /** Takes out what counts for an owner that does not exist: no application wrote it. */
    int strays(UUID office) {
        List<Figure> strays = rows.strays(office).stream().filter(each -> !each.counts().isEmpty()).toList();
        rows.write(office, strays.stream().map(FigureStore::emptied).toList());
        rows.append(office, strays.stream().map(Figure::removed).toList());
        return strays.size() + running.strays(office);
    }

    private static Figure emptied(Figure figure) {
        return new Figure(figure.key(), figure.kind(), figure.cells(), new TreeMap<>());
    }

    /** Whoever was merged while we waited, or was never counted before, belongs to us from now on. */
    private List<Person> lockedPersons(Touched touched) {
        Touched known = touched;
        while (true) {
            List<Person> persons = reckoning.persons(known);
            Set<UUID> all = new HashSet<>();
            persons.forEach(person -> all.addAll(person.clients()));
            if (known.clients().containsAll(all)) {
                return persons;
            }
            known = known.with(all);
            rows.lock(known.office(), known.clients());
        }
    }

    private static Set<UUID> owners(Touched touched, List<Person> persons) {
        var owners = new HashSet<UUID>();
        owners.addAll(touched.events());
        owners.addAll(touched.agents());
        persons.forEach(person -> person.courses().forEach(course -> owners.add(course.head().episode())));
        return owners;
    }

    private int write(UUID office, Map<Key, Figure> now, Map<Key, Figure> before) {
        var figures = new ArrayList<Figure>();
        var changes = new ArrayList<Change>();
        now.forEach((key, figure) -> {
            Figure old = before.get(key);
            if (old == null || !old.sameAs(figure)) {
                figures.add(figure);
                changes(old, figure, changes);
            }
        });
        before.forEach((key, old) -> {
            if (!now.containsKey(key) && !old.counts().isEmpty()) {
                figures.add(emptied(old));
                changes.add(old.removed());
            }
        });
        rows.write(office, figures);
        rows.append(office, changes);
        return figures.size();
    }

    private static void changes(@org.jspecify.annotations.Nullable Figure old, Figure figure, Collection<Change> changes) {
        if (old == null || old.counts().isEmpty()) {
            changes.add(figure.added());
        } else if (old.cells().equals(figure.cells())) {
            changes.add(new Change(figure.key().period(), figure.cells(), Figure.difference(figure.counts(), old.counts())));
        } else {
            changes.add(old.removed());
            changes.add(figure.added());
        }
    }
}
