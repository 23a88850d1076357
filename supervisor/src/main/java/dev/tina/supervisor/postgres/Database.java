package dev.tina.supervisor.postgres;

/** Where a database is and who may use it. */
public record Database(String host, int port, String name, String user, String password) {

    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    /** Without the password, which belongs into no log. */
    @Override
    public String toString() {
        return jdbcUrl();
    }
}
