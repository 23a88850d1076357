package dev.tina.hub;

import dev.tina.hub.repository.DownloadListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what a listener is told. */
final class RecordingListener implements DownloadListener {

    final List<Progress> progress = new CopyOnWriteArrayList<>();
    final List<String> waits = new CopyOnWriteArrayList<>();

    @Override
    public void progressed(Progress now) {
        progress.add(now);
    }

    @Override
    public void waits(String why) {
        waits.add(why);
    }
}
