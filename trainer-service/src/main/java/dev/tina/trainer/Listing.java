package dev.tina.trainer;

import java.util.List;

/** A list as an object, so that it can grow fields. */
public record Listing<T>(List<T> data) {}
