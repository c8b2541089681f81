package dev.rekap.report.running;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Passes everything on to a data source, and asks for the plan of each statement just before it runs, with the same parameters. */
final class ExplainedStatements {

    private static final Pattern EXPLAINABLE = Pattern.compile("\\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\\b");

    private final DataSource explained;
    private final Map<String, String> plans = new LinkedHashMap<>();

    ExplainedStatements(DataSource original) {
        explained = proxy(
                DataSource.class,
                original,
                (method, arguments, result) ->
                        result instanceof Connection connection ? explained(connection) : result);
    }

    DataSource dataSource() {
        return explained;
    }

    /** By statement. */
    Map<String, String> plans() {
        return plans;
    }

    private interface Replacement {

        @Nullable
        Object of(Method method, Object[] arguments, @Nullable Object result) throws SQLException;
    }

    private Connection explained(Connection connection) {
        return proxy(
                Connection.class,
                connection,
                (method, arguments, result) ->
                        method.getName().equals("prepareStatement") && result instanceof PreparedStatement statement
                                ? explained(connection, String.valueOf(arguments[0]), statement)
                                : result);
    }

    private PreparedStatement explained(Connection connection, String sql, PreparedStatement statement)
            throws SQLException {
        PreparedStatement explaining = connection.prepareStatement("EXPLAIN " + sql);
        return PreparedStatement.class.cast(Proxy.newProxyInstance(
                PreparedStatement.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (_, method, arguments) -> {
                    if (method.getName().startsWith("set") && arguments != null && arguments.length > 1) {
                        invoke(method, explaining, arguments);
                    } else if (method.getName().startsWith("execute")) {
                        note(sql, explaining);
                    } else if (method.getName().equals("close")) {
                        explaining.close();
                    }
                    return invoke(method, statement, arguments);
                }));
    }

    private void note(String sql, PreparedStatement explaining) throws SQLException {
        if (!EXPLAINABLE.matcher(sql).lookingAt()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = explaining.executeQuery()) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        plans.put(sql, String.join("\n", lines));
    }

    private static <T> T proxy(Class<T> type, T original, Replacement replacement) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> replacement.of(
                        method, arguments == null ? new Object[0] : arguments, invoke(method, original, arguments))));
    }

    private static @Nullable Object invoke(Method method, Object target, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
