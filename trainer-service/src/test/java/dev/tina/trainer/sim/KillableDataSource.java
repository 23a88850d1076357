package dev.tina.trainer.sim;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A database as a process that may be killed sees it: a point before every write, one before and one after every
 * commit. What a dead process had not committed is rolled back, as the end of its connection would do.
 */
final class KillableDataSource extends AbstractDataSource {

    private final DataSource real;
    private final KillSwitch kill;

    KillableDataSource(DataSource real, KillSwitch kill) {
        this.real = real;
        this.kill = kill;
    }

    @Override
    public Connection getConnection() throws SQLException {
        kill.alive("before a connection");
        Connection connection = real.getConnection();
        return proxy(Connection.class, (proxy, method, arguments) -> onConnection(connection, method, arguments));
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    private @Nullable Object onConnection(Connection connection, Method method, Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "commit" -> {
                kill.point("before commit");
                Object result = call(connection, method, arguments);
                kill.point("after commit");
                yield result;
            }
            case "prepareStatement" -> {
                PreparedStatement statement =
                        (PreparedStatement) Objects.requireNonNull(call(connection, method, arguments));
                yield proxy(PreparedStatement.class, (proxy, called, values) -> onStatement(statement, called, values));
            }
            default -> call(connection, method, arguments);
        };
    }

    private @Nullable Object onStatement(Statement statement, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("executeUpdate")) {
            kill.point("before " + statement);
        }
        return call(statement, method, arguments);
    }

    private static @Nullable Object call(@Nullable Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
