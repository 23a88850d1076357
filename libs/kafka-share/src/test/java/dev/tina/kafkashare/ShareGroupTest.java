package dev.tina.kafkashare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tina.kafkashare.test.EmbeddedBroker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShareGroupTest {

    private static final Duration DEADLINE = Duration.ofMinutes(3);
    private static final ShareConsumerSettings ONE_AT_A_TIME = settings(1, Duration.ofSeconds(60), 4);

    private static EmbeddedBroker broker;

    private Topic topic;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void aTopicOfItsOwn() {
        topic = Topic.create(broker);
    }

    @Test
    void threeConsumersWorkAtOnceOnOnePartition() {
        CountDownLatch allAtWork = new CountDownLatch(3);
        topic.publish("a", "b", "c");
        TestConsumer.Handler handler = (worker, message) -> meet(allAtWork);
        try (TestConsumer one = TestConsumer.start(topic, ONE_AT_A_TIME, handler);
                TestConsumer two = TestConsumer.start(topic, ONE_AT_A_TIME, handler);
                TestConsumer three = TestConsumer.start(topic, ONE_AT_A_TIME, handler)) {
            await().atMost(DEADLINE)
                    .untilAsserted(() -> assertThat(List.of(one, two, three))
                            .extracting(worker -> worker.count("accepted"))
                            .containsExactly(1, 1, 1));
        }
    }

    @Test
    void oneConsumerHandlesAsManyAtOnceAsItMay() {
        int most = 11; // some of them start only once the first ones are at work
        CountDownLatch allAtWork = new CountDownLatch(most);
        topic.publish("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");
        try (TestConsumer worker = TestConsumer.start(
                topic, settings(most, Duration.ofSeconds(60), 4), (self, message) -> meet(allAtWork))) {
            await().atMost(DEADLINE).until(() -> worker.count("accepted") == most);
            assertThat(worker.inFlight()).isZero();
        }
    }

    @Test
    void workLongerThanTheLockIsDoneOnce() {
        topic.publish("long");
        ShareConsumerSettings aSecond = settings(1, Duration.ofSeconds(1), 4);
        TestConsumer.Handler untilRenewedTenTimes =
                (worker, message) -> await().atMost(DEADLINE).until(() -> worker.count("renewed") >= 10);
        try (TestConsumer one = TestConsumer.start(topic, aSecond, untilRenewedTenTimes);
                TestConsumer other = TestConsumer.start(topic, aSecond, untilRenewedTenTimes)) {
            await().atMost(DEADLINE).until(() -> one.count("accepted") + other.count("accepted") == 1);

            assertThat(one.given().size() + other.given().size()).isEqualTo(1);
            assertThat(one.count("lost") + other.count("lost")).isZero();
        }
    }

    @Test
    void theRecordOfAKilledConsumerGoesToAnotherLongBeforeItsLockEnds() throws Exception {
        topic.publish("orphan");
        Process killed = CrashingConsumer.launch(topic);
        try {
            CrashingConsumer.awaitRecord(killed);
            try (TestConsumer heir = TestConsumer.start(topic, ONE_AT_A_TIME, (worker, message) -> {})) {
                assertThat(heir.given()).isEmpty();
                killed.destroyForcibly();

                await().atMost(Duration.ofSeconds(20)).until(() -> heir.count("accepted") == 1);
                assertThat(heir.given().getFirst().getHeaders().get(RecordMessages.DELIVERY_ATTEMPT))
                        .isEqualTo(2);
            }
        } finally {
            killed.destroyForcibly();
        }
    }

    @Test
    void aDeadLetterIsTheRecordWithItsReason() {
        topic.publish("bad", "good");
        try (TestConsumer worker =
                TestConsumer.start(topic, settings(1, Duration.ofSeconds(60), 1), (self, message) -> {
                    if (Topic.text((byte[]) message.getPayload()).equals("bad")) {
                        throw new IllegalStateException("wrapped", new ArithmeticException("no such base"));
                    }
                })) {
            ConsumerRecord<byte[], byte[]> letter = topic.records(".dlt", 1).getFirst();

            assertThat(Topic.text(letter.value())).isEqualTo("bad");
            assertThat(Topic.text(letter.key())).isEqualTo("key of bad");
            assertThat(header(letter, "x-reason"))
                    .isEqualTo("failed 1 times, at last with java.lang.ArithmeticException: no such base");
            assertThat(header(letter, "x-original-topic")).isEqualTo(topic.name());
            assertThat(header(letter, "contentType")).isEqualTo("\"text/plain\"");
            await().atMost(DEADLINE).until(() -> worker.count("accepted") == 1 && worker.count("rejected") == 1);
            assertThat(worker.given()).hasSize(2);
        }
    }

    @Test
    void aRecordThatFailsTimeAndAgainIsADeadLetterAfterItsLastDelivery() {
        topic.publish("failing");
        try (TestConsumer worker =
                TestConsumer.start(topic, settings(1, Duration.ofSeconds(60), 3), (self, message) -> {
                    throw new ArithmeticException("no. " + message.getHeaders().get(RecordMessages.DELIVERY_ATTEMPT));
                })) {
            ConsumerRecord<byte[], byte[]> letter = topic.records(".dlt", 1).getFirst();

            assertThat(header(letter, "x-reason"))
                    .isEqualTo("failed 3 times, at last with java.lang.ArithmeticException: no. 3");
            await().atMost(DEADLINE).until(() -> worker.count("rejected") == 1);
            assertThat(worker.count("released")).isEqualTo(2);
        }
    }

    @Test
    void aFailureThatPassesIsOvercomeByTheNextDelivery() {
        topic.publish("shaky");
        AtomicBoolean failed = new AtomicBoolean();
        try (TestConsumer worker = TestConsumer.start(topic, ONE_AT_A_TIME, (self, message) -> {
            if (failed.compareAndSet(false, true)) {
                throw new ArithmeticException("once");
            }
        })) {
            await().atMost(DEADLINE).until(() -> worker.count("accepted") == 1);
            assertThat(worker.count("released")).isEqualTo(1);
            assertThat(topic.count(".dlt")).isZero();
        }
    }

    @Test
    void aStopReleasesWhatIsInFlightAtOnce() {
        topic.publish("half done");
        AtomicBoolean interrupted = new AtomicBoolean();
        TestConsumer stopping =
                TestConsumer.start(topic, ONE_AT_A_TIME, (self, message) -> untilInterrupted(interrupted));
        await().atMost(DEADLINE).until(() -> stopping.inFlight() == 1);
        stopping.close();

        assertThat(interrupted).isTrue();
        assertThat(stopping.count("released")).isEqualTo(1);
        assertThat(stopping.inFlight()).isZero();
        try (TestConsumer next = TestConsumer.start(topic, ONE_AT_A_TIME, (self, message) -> {})) {
            await().atMost(Duration.ofSeconds(20)).until(() -> next.count("accepted") == 1);
        }
    }

    @Test
    void whatAHandlerFinishesInSpiteOfAStopIsNotDoneAgain() {
        topic.publish("nearly done");
        AtomicBoolean interrupted = new AtomicBoolean();
        TestConsumer stopping = TestConsumer.start(topic, ONE_AT_A_TIME, (self, message) -> {
            try {
                untilInterrupted(interrupted);
            } catch (CancellationException e) {
                Thread.interrupted(); // and goes on to its end
            }
        });
        await().atMost(DEADLINE).until(() -> stopping.inFlight() == 1);
        stopping.close();

        assertThat(interrupted).isTrue();
        assertThat(stopping.count("accepted")).isEqualTo(1);
        assertThat(stopping.count("released")).isZero();
    }

    @Test
    void aRecordThatStopsHandBackIsNeverCountedOut() {
        topic.publish("unlucky");
        ShareConsumerSettings once = settings(1, Duration.ofSeconds(60), 1);
        for (int stop = 0; stop < 3; stop++) {
            TestConsumer stopping =
                    TestConsumer.start(topic, once, (self, message) -> untilInterrupted(new AtomicBoolean()));
            await().atMost(DEADLINE).until(() -> stopping.inFlight() == 1);
            stopping.close();
        }
        try (TestConsumer last = TestConsumer.start(topic, once, (self, message) -> {})) {
            await().atMost(DEADLINE).until(() -> last.count("accepted") == 1);
            assertThat(last.given().getFirst().getHeaders())
                    .containsEntry(RecordMessages.DELIVERY_ATTEMPT, 1)
                    .containsEntry("contentType", "text/plain");
        }
        assertThat(topic.count(".dlt")).isZero();
    }

    /** Works until it is interrupted, and fails then. */
    private static void untilInterrupted(AtomicBoolean interrupted) {
        try {
            new CountDownLatch(1).await(DEADLINE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted.set(true);
            throw new CancellationException("interrupted");
        }
    }

    private static ShareConsumerSettings settings(int maxInFlight, Duration lock, int maxDeliveries) {
        return new ShareConsumerSettings(
                maxInFlight, lock, maxDeliveries, Duration.ofMillis(50), Duration.ofSeconds(10), "");
    }

    /** Waits for the others, which cannot come unless they work at the same time. */
    private static void meet(CountDownLatch all) {
        all.countDown();
        try {
            if (!all.await(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the others did not come");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return Topic.text(record.headers().lastHeader(name).value());
    }
}
