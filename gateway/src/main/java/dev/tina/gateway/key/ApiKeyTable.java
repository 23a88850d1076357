package dev.tina.gateway.key;

import dev.tina.gateway.caller.Scope;
import dev.tina.service.database.SqlTime;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of keys, found by the SHA-256 of their text. */
class ApiKeyTable {

    private final JdbcClient database;

    ApiKeyTable(JdbcClient database) {
        this.database = database;
    }

    /** @throws org.springframework.dao.DuplicateKeyException where a key that is not revoked has its name */
    void add(ApiKey key, byte[] sha256) {
        database.sql("insert into api_key (id, name, sha256, scopes, created_at, expires_at)"
                        + " values (:id, :name, :sha256, cast(:scopes as text[]), :createdAt, :expiresAt)")
                .param("id", key.id())
                .param("name", key.name())
                .param("sha256", sha256)
                .param("scopes", key.scopes().stream().map(Scope::text).toArray(String[]::new))
                .param("createdAt", SqlTime.of(key.createdAt()))
                .param("expiresAt", SqlTime.ofNullable(key.expiresAt()))
                .update();
    }

    Optional<ApiKey> find(byte[] sha256) {
        return database.sql("select * from api_key where sha256 = :sha256")
                .param("sha256", sha256)
                .query(ApiKeyTable::row)
                .optional();
    }

    Optional<ApiKey> find(UUID id) {
        return database.sql("select * from api_key where id = :id")
                .param("id", id)
                .query(ApiKeyTable::row)
                .optional();
    }

    /**
     * The newest first.
     *
     * @param after the one behind which they begin; null to begin with the newest
     */
    List<ApiKey> list(@Nullable ApiKey after, int limit) {
        return database.sql("select * from api_key"
                        + " where :after::uuid is null or created_at < :at or (created_at = :at and id > :after)"
                        + " order by created_at desc, id limit :limit")
                .param("after", after == null ? null : after.id())
                .param("at", SqlTime.ofNullable(after == null ? null : after.createdAt()))
                .param("limit", limit)
                .query(ApiKeyTable::row)
                .list();
    }

    /** Whether there is such a key; one that is revoked already keeps its time. */
    boolean revoke(UUID id, Instant now) {
        return database.sql("update api_key set revoked_at = coalesce(revoked_at, :now) where id = :id")
                        .param("now", SqlTime.of(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static ApiKey row(ResultSet row, int number) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                scopes(row.getArray("scopes")),
                SqlTime.read(row, "created_at"),
                SqlTime.readNullable(row, "expires_at"),
                SqlTime.readNullable(row, "revoked_at"));
    }

    /** A scope that is not known any more allows nothing. */
    private static List<Scope> scopes(Array array) throws SQLException {
        return Stream.of((String[]) array.getArray())
                .flatMap(text -> Scope.of(text).stream())
                .toList();
    }
}
