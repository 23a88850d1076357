package dev.tina.trainer.api;

import java.util.List;

/** A list as an object, so that it can grow fields. */
record Listing<T>(List<T> data) {}
