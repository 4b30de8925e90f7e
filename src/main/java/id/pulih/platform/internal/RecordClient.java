package id.pulih.platform.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.KeyHolder;

/** Spring's client, but for how it makes records of rows ({@link RecordRows}). */
final class RecordClient implements JdbcClient {

    private final JdbcClient client;
    private final Map<Class<?>, RecordRows<?>> rows = new ConcurrentHashMap<>();

    RecordClient(JdbcClient client) {
        this.client = client;
    }

    @Override
    public StatementSpec sql(String sql) {
        return new Statement(client.sql(sql));
    }

    @SuppressWarnings("unchecked")
    private <T> RowMapper<T> mapper(Class<T> type) {
        return (RowMapper<T>) rows.computeIfAbsent(type, RecordRows::new);
    }

    private final class Statement implements StatementSpec {

        private final StatementSpec spec;

        private Statement(StatementSpec spec) {
            this.spec = spec;
        }

        @Override
        public <T> MappedQuerySpec<T> query(Class<T> type) {
            return type.isRecord() && !BeanUtils.isSimpleProperty(type) ? spec.query(mapper(type)) : spec.query(type);
        }

        @Override
        public StatementSpec withFetchSize(int size) {
            spec.withFetchSize(size);
            return this;
        }

        @Override
        public StatementSpec withMaxRows(int rows) {
            spec.withMaxRows(rows);
            return this;
        }

        @Override
        public StatementSpec withQueryTimeout(int seconds) {
            spec.withQueryTimeout(seconds);
            return this;
        }

        @Override
        public StatementSpec param(@Nullable Object value) {
            spec.param(value);
            return this;
        }

        @Override
        public StatementSpec param(int index, @Nullable Object value) {
            spec.param(index, value);
            return this;
        }

        @Override
        public StatementSpec param(int index, @Nullable Object value, int type) {
            spec.param(index, value, type);
            return this;
        }

        @Override
        public StatementSpec param(String name, @Nullable Object value) {
            spec.param(name, value);
            return this;
        }

        @Override
        public StatementSpec param(String name, @Nullable Object value, int type) {
            spec.param(name, value, type);
            return this;
        }

        @Override
        public StatementSpec params(Object... values) {
            spec.params(values);
            return this;
        }

        @Override
        public StatementSpec params(List<?> values) {
            spec.params(values);
            return this;
        }

        @Override
        public StatementSpec params(Map<String, ?> values) {
            spec.params(values);
            return this;
        }

        @Override
        public StatementSpec paramSource(@Nullable Object values) {
            spec.paramSource(values);
            return this;
        }

        @Override
        public StatementSpec paramSource(SqlParameterSource values) {
            spec.paramSource(values);
            return this;
        }

        @Override
        public ResultQuerySpec query() {
            return spec.query();
        }

        @Override
        public <T> MappedQuerySpec<T> query(RowMapper<T> mapper) {
            return spec.query(mapper);
        }

        @Override
        public void query(RowCallbackHandler handler) {
            spec.query(handler);
        }

        @Override
        public <T> T query(ResultSetExtractor<T> extractor) {
            return spec.query(extractor);
        }

        @Override
        public int update() {
            return spec.update();
        }

        @Override
        public int update(KeyHolder keys) {
            return spec.update(keys);
        }

        @Override
        public int update(KeyHolder keys, String... columns) {
            return spec.update(keys, columns);
        }
    }
}
