package id.pulih.platform.internal;

import java.lang.reflect.Constructor;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Makes records of rows whose columns are named in snake case, as all our statements name them. Spring's own mapper tries the
 * name of the component first, and each try that fails throws an exception: about 10 µs for each such column of each row.
 */
final class RecordRows<T> implements RowMapper<T> {

    private final Constructor<T> constructor;
    private final String[] columns;
    private final TypeDescriptor[] types;
    private final ConversionService conversion = DefaultConversionService.getSharedInstance();

    RecordRows(Class<T> type) {
        this.constructor = BeanUtils.getResolvableConstructor(type);
        String[] names = BeanUtils.getParameterNames(constructor);
        this.columns = new String[names.length];
        this.types = new TypeDescriptor[names.length];
        for (int i = 0; i < names.length; i++) {
            columns[i] = JdbcUtils.convertPropertyNameToUnderscoreName(names[i]);
            types[i] = new TypeDescriptor(new MethodParameter(constructor, i));
        }
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        var values = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            Object value = JdbcUtils.getResultSetValue(row, row.findColumn(columns[i]), types[i].getType());
            // Nearly every value is of its type already; looking for a way to convert it costs more than reading it.
            values[i] = types[i].getObjectType().isInstance(value) && !(value instanceof Iterable<?>) ? value : conversion.convert(value, types[i]);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }
}
