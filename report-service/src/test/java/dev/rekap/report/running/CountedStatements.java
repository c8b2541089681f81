package dev.rekap.report.running;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/** Passes everything on to a data source, and notes the statements that are prepared. */
final class CountedStatements {

    private final DataSource counted;
    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());

    CountedStatements(DataSource original) {
        counted = proxy(DataSource.class, original);
    }

    DataSource dataSource() {
        return counted;
    }

    /** Those since the last call. */
    List<String> taken() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    private <T> T proxy(Class<T> type, T original) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.add(String.valueOf(arguments[0]));
                    }
                    try {
                        Object result = method.invoke(original, arguments);
                        return result instanceof Connection connection ? proxy(Connection.class, connection) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
