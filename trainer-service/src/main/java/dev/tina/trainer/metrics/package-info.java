/** Metrics of jobs on their way out of Postgres while the jobs run: files in the data folder, and MLflow. */
@NullMarked
package dev.tina.trainer.metrics;

import org.jspecify.annotations.NullMarked;
