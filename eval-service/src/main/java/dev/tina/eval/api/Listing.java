package dev.tina.eval.api;

import java.util.List;

/** A list of any of the things served. */
record Listing<T>(List<T> data) {}
