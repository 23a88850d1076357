package dev.tina.kafkashare;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Handles a record: returns when all is done that it asks for, throws where that failed. */
@FunctionalInterface
interface RecordHandler {

    void handle(ConsumerRecord<byte[], byte[]> record);
}
