package dev.tina.gateway.access;

/** A mode that has what it needs. */
record CheckedMode(AccessMode mode) {

    boolean isOpen() {
        return mode == AccessMode.OPEN;
    }
}
