/** Proves the deployment files at the repository's root: Dockerfile, docker-compose.yml and k8s. */
@NullMarked
package dev.tina.architecture.deployment;

import org.jspecify.annotations.NullMarked;
