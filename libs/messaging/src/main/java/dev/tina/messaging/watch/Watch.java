package dev.tina.messaging.watch;

import java.util.List;

/** The readings a part of a service has taken, as a bean. */
public record Watch(List<? extends Reading> readings) {

    public Watch {
        readings = List.copyOf(readings);
    }
}
