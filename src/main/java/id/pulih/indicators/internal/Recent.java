package id.pulih.indicators.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers asked for last, a handful of them, so that what many look at is not worked out for each. */
public final class Recent<K, V> {

    private final Map<K, V> kept;

    public Recent(int most) {
        this.kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    public @Nullable V get(K key) {
        return kept.get(key);
    }

    /** The answer itself, so that the last line of a method can keep it. */
    public V keep(K key, V answer) {
        kept.put(key, answer);
        return answer;
    }
}
