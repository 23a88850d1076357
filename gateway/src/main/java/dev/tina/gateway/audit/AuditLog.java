package dev.tina.gateway.audit;

import dev.tina.gateway.caller.Caller;
import dev.tina.service.database.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of calls that could change something; rows are only ever added. */
public class AuditLog {

    private static final int LONGEST_TEXT = 512;

    private final JdbcClient database;

    AuditLog(JdbcClient database) {
        this.database = database;
    }

    /** An entry with its place in the log. */
    record Row(long id, AuditEntry entry) {}

    void add(AuditEntry entry) {
        database.sql("insert into audit"
                        + " (at, caller_kind, caller_id, caller_name, method, path, status, request_id, remote)"
                        + " values (:at, :kind, :id, :name, :method, :path, :status, :request, :remote)")
                .param("at", SqlTime.of(entry.at()))
                .param("kind", entry.caller().kind().name())
                .param("id", stored(entry.caller().id()))
                .param("name", stored(entry.caller().name()))
                .param("method", stored(entry.call().method()))
                .param("path", stored(entry.call().path()))
                .param("status", entry.status())
                .param("request", entry.requestId())
                .param("remote", entry.remote())
                .update();
    }

    /** In the order in which they were added. */
    List<Row> after(long id, int limit) {
        return database.sql("select * from audit where id > :id order by id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query(AuditLog::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var caller = new Caller(
                Caller.Kind.valueOf(row.getString("caller_kind")),
                row.getString("caller_id"),
                row.getString("caller_name"));
        var entry = new AuditEntry(
                SqlTime.read(row, "at"),
                caller,
                new AuditEntry.Call(row.getString("method"), row.getString("path")),
                row.getInt("status"),
                row.getString("request_id"),
                row.getString("remote"));
        return new Row(row.getLong("id"), entry);
    }

    /** Postgres keeps no zero character in a text. */
    private static String stored(String text) {
        String clean = text.replace('\0', '?');
        return clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) : clean;
    }
}
