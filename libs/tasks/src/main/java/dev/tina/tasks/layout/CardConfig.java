package dev.tina.tasks.layout;

import java.util.List;
import java.util.Map;

/**
 * A configuration a data set's card declares.
 *
 * @param name unlike every other one's
 * @param isDefault whether the card says so
 * @param patterns of the paths of each split's files, by split, in the order of the card
 */
record CardConfig(String name, boolean isDefault, Map<String, List<String>> patterns) {}
