package dev.tina.service.metrics;

import java.util.List;

/** The readings a part of a service has taken, as a bean. */
public record ReadingSet(List<? extends Reading> readings) {

    public ReadingSet {
        readings = List.copyOf(readings);
    }
}
