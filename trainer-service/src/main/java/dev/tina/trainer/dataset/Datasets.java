package dev.tina.trainer.dataset;

import dev.tina.service.database.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of the data files that were sent, in Postgres. */
final class Datasets {

    private final JdbcClient jdbc;

    Datasets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was new. */
    boolean add(Dataset dataset) {
        return jdbc.sql("""
                        insert into dataset (id, name, sha256, bytes, tasks, unread, created_at)
                        values (:id, :name, :sha256, :bytes, :tasks, :unread, :created)
                        on conflict (id) do nothing
                        """)
                        .param("id", dataset.id())
                        .param("name", dataset.name())
                        .param("sha256", dataset.sha256())
                        .param("bytes", dataset.bytes())
                        .param("tasks", dataset.tasks())
                        .param("unread", dataset.unread())
                        .param("created", SqlTime.of(dataset.createdAt()))
                        .update()
                == 1;
    }

    Optional<Dataset> find(String id) {
        return jdbc.sql("select * from dataset where id = :id")
                .param("id", id)
                .query(Datasets::read)
                .optional();
    }

    /**
     * The newest first.
     *
     * @param after those that follow this one; null for the first ones
     */
    List<Dataset> list(@Nullable String after, int most) {
        return jdbc.sql("""
                        select * from dataset
                        where cast(:after as text) is null
                           or (created_at, id) < (select created_at, id from dataset where id = :after)
                        order by created_at desc, id desc limit :most
                        """)
                .param("after", after)
                .param("most", most)
                .query(Datasets::read)
                .list();
    }

    /** A job that has not ended and whose recipe names the set, if there is one. */
    Optional<UUID> openJobWith(Dataset dataset) {
        return jdbc.sql("""
                        select id from job
                        where state in ('QUEUED', 'RUNNING', 'PAUSED') and strpos(recipe, :set) > 0
                        order by created_at limit 1
                        """).param("set", dataset.taskSet()).query(UUID.class).optional();
    }

    void delete(String id) {
        jdbc.sql("delete from dataset where id = :id").param("id", id).update();
    }

    private static Dataset read(ResultSet row, int number) throws SQLException {
        return new Dataset(
                row.getString("id"),
                row.getString("name"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getObject("tasks", Integer.class),
                row.getString("unread"),
                SqlTime.read(row, "created_at"));
    }
}
