package dev.tina.contracts.group;

/** What a group is sampled for: to learn from, or to judge the policy by. */
public enum Purpose {
    TRAIN,
    EVAL
}
