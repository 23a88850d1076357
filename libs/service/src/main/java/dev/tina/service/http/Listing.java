package dev.tina.service.http;

import java.util.List;

/** A list as REST answers give it: an object with {@code data}, so that fields can be added beside it. */
public record Listing<T>(List<T> data) {

    public Listing {
        data = List.copyOf(data);
    }
}
