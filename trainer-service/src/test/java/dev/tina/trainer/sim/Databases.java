package dev.tina.trainer.sim;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Fresh databases with the trainer's tables, all in one Postgres for the whole test run. */
public final class Databases {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();
    private static final DataSource SHARED = pool();

    private Databases() {}

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "60")
                    .start();
            execute(server.getPostgresDatabase(), "create database template_trainer");
            Flyway.configure()
                    .dataSource(server.getDatabase("postgres", "template_trainer"))
                    .locations("classpath:db/migration", "classpath:db/messaging")
                    .load()
                    .migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a database that nobody has used. */
    public static String freshUrl() {
        String name = "trainer_" + COUNT.incrementAndGet();
        execute(SERVER.getPostgresDatabase(), "create database " + name + " template template_trainer");
        return SERVER.getJdbcUrl("postgres", name);
    }

    /** The address of a database without tables. */
    public static String emptyUrl() {
        String name = "empty_" + COUNT.incrementAndGet();
        execute(SERVER.getPostgresDatabase(), "create database " + name);
        return SERVER.getJdbcUrl("postgres", name);
    }

    /** Brings a database's tables to a version, or to the {@code latest}. */
    public static void migrate(DataSource database, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    /** One database for all who empty it first. */
    public static DataSource shared() {
        return SHARED;
    }

    private static DataSource pool() {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(freshUrl());
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(4);
        return new HikariDataSource(pool);
    }

    private static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
