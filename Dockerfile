# Images of the five services, each a target of its own:
#   docker build --target gateway -t tina/gateway .        also reward, eval, rollout, trainer
#   docker build --target rollout-cuda -t tina/rollout:cuda .   also trainer-cuda
# The jars are built inside by default; JARS=packaged takes those of an earlier 'mvn package' on the host.
# CUDA's libtorch comes out of an image of PyTorch; out of a folder by
#   --build-arg LIBTORCH=folder --build-context cuda-folder=FOLDER
# deploy/images.sh builds all of them.

ARG JARS=built
ARG MAVEN=docker.io/library/maven:3.9-eclipse-temurin-25
ARG JRE=docker.io/library/eclipse-temurin:25-jre-noble
ARG CUDA=docker.io/nvidia/cuda:12.8.1-base-ubuntu24.04
# 'image' or 'folder', see the stage torch
ARG LIBTORCH=image
ARG TORCH=docker.io/pytorch/pytorch:2.7.1-cuda12.8-cudnn9-runtime
# seconds; every file that is made here carries it, so that the same sources give the same layers
ARG SOURCE_DATE_EPOCH=1795219200

# ── jars, each with its list of parts (META-INF/sbom/application.cdx.json) ──
FROM ${MAVEN} AS built
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn --batch-mode --no-transfer-progress package -DskipTests -Dspotless.check.skip=true -Dcyclonedx.skip=false \
        -pl gateway,reward-service,eval-service,rollout-service,trainer-service -am \
    && mkdir /jars \
    && for service in gateway reward-service eval-service rollout-service trainer-service; do \
           cp "$service"/target/"$service"-*-exec.jar /jars/"$service".jar; \
       done

FROM scratch AS packaged
COPY gateway/target/gateway-*-exec.jar /jars/gateway.jar
COPY reward-service/target/reward-service-*-exec.jar /jars/reward-service.jar
COPY eval-service/target/eval-service-*-exec.jar /jars/eval-service.jar
COPY rollout-service/target/rollout-service-*-exec.jar /jars/rollout-service.jar
COPY trainer-service/target/trainer-service-*-exec.jar /jars/trainer-service.jar

FROM ${JARS} AS jars

# ── layers of each jar, and what libtorch needs beside them ──
FROM ${MAVEN} AS unpacked
ARG SOURCE_DATE_EPOCH
COPY --from=jars /jars /jars
COPY deploy/unpack /usr/local/bin/unpack
RUN unpack /jars /unpacked

# libtorch for CUDA, without its Python part: out of the image ${TORCH}
FROM ${TORCH} AS libtorch-image
COPY --chmod=755 deploy/cuda-libraries /usr/local/bin/
COPY libs/device/src/main/resources/dev/tina/device/runtime/cuda-libraries.txt /opt/cuda-libraries.txt
RUN cuda-libraries "$(python -c 'import os, torch; print(os.path.dirname(os.path.dirname(torch.__file__)))')" \
        /opt/libtorch /opt/cuda-libraries.txt

# or out of a folder that './tina runtime install cuda' has written: the build context of this name takes its place
FROM scratch AS cuda-folder

FROM scratch AS libtorch-folder
COPY --from=cuda-folder / /opt/libtorch

FROM libtorch-${LIBTORCH} AS torch

# ── what every service runs on ──
FROM ${JRE} AS jre

FROM ${JRE} AS runtime
COPY --chmod=755 deploy/healthy deploy/make-user /usr/local/bin/
COPY deploy/java.options /opt/tina/java.options
RUN make-user
ENV MANAGEMENT_SERVER_PORT=9000 \
    LANG=C.UTF-8 \
    MALLOC_ARENA_MAX=2 \
    JDK_JAVA_OPTIONS=-XX:MaxRAMPercentage=70
WORKDIR /var/lib/tina
# the one folder that every service writes to; the rest may be read-only
VOLUME ["/tmp"]
EXPOSE 9000
USER 10001:10001
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 CMD ["healthy"]
# what is the same in every image; what differs is told by each
LABEL org.opencontainers.image.vendor="Tina" \
      org.opencontainers.image.licenses="Apache-2.0"

FROM runtime AS tensor-runtime
ENV DJL_CACHE_DIR=/opt/djl \
    PYTORCH_LIBRARY_PATH=/opt/libtorch \
    PYTORCH_VERSION=2.7.1 \
    PYTORCH_FLAVOR=cpu \
    OMP_WAIT_POLICY=PASSIVE \
    HF_HOME=/var/lib/tina/huggingface \
    JDK_JAVA_OPTIONS=-XX:MaxRAMPercentage=25
COPY --from=unpacked /unpacked/libtorch /opt/libtorch
COPY --from=unpacked /unpacked/djl /opt/djl
COPY models /opt/tina/models

FROM ${CUDA} AS cuda-runtime
COPY --from=jre /opt/java/openjdk /opt/java/openjdk
COPY --chmod=755 deploy/healthy deploy/make-user /usr/local/bin/
COPY deploy/java.options /opt/tina/java.options
RUN make-user
ENV JAVA_HOME=/opt/java/openjdk \
    PATH=/opt/java/openjdk/bin:/usr/local/nvidia/bin:/usr/local/cuda/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    NVIDIA_VISIBLE_DEVICES=all \
    NVIDIA_DRIVER_CAPABILITIES=compute,utility \
    MANAGEMENT_SERVER_PORT=9000 \
    LANG=C.UTF-8 \
    MALLOC_ARENA_MAX=2 \
    DJL_CACHE_DIR=/opt/djl \
    PYTORCH_LIBRARY_PATH=/opt/libtorch/torch/lib \
    PYTORCH_VERSION=2.7.1 \
    PYTORCH_FLAVOR=cu128 \
    OMP_WAIT_POLICY=PASSIVE \
    HF_HOME=/var/lib/tina/huggingface \
    JDK_JAVA_OPTIONS=-XX:MaxRAMPercentage=25
COPY --from=torch /opt/libtorch /opt/libtorch
COPY --from=unpacked /unpacked/djl /opt/djl
COPY models /opt/tina/models
WORKDIR /var/lib/tina
VOLUME ["/tmp"]
EXPOSE 9000
USER 10001:10001
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 CMD ["healthy"]
LABEL org.opencontainers.image.vendor="Tina" \
      org.opencontainers.image.licenses="Apache-2.0"

# ── one start of each service, remembered: its classes are loaded and linked ahead of time ──
FROM tensor-runtime AS remembered
USER 0:0
COPY --chmod=755 deploy/remember /usr/local/bin/remember
COPY --from=unpacked /unpacked /unpacked
ARG SOURCE_DATE_EPOCH
RUN remember /unpacked /opt/tina

# ── the images ──
FROM runtime AS gateway
ARG VERSION=unknown
ARG REVISION=unknown
ARG SOURCE=unknown
LABEL org.opencontainers.image.title="tina gateway" \
      org.opencontainers.image.description="The one public address" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.source="${SOURCE}" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=unpacked /unpacked/gateway/sbom /opt/tina/sbom
COPY --from=unpacked /unpacked/gateway/dependencies /opt/tina/gateway
COPY --from=unpacked /unpacked/gateway/snapshot-dependencies /opt/tina/gateway
COPY --from=unpacked /unpacked/gateway/application /opt/tina/gateway
COPY --from=remembered /opt/tina/gateway.aot /opt/tina/gateway.aot
# then it starts only where it asks for keys or tokens
ENV SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
ENTRYPOINT ["java", "@/opt/tina/java.options", "-XX:AOTCache=/opt/tina/gateway.aot", "-jar", "/opt/tina/gateway/gateway.jar"]

FROM runtime AS reward
ARG VERSION=unknown
ARG REVISION=unknown
ARG SOURCE=unknown
LABEL org.opencontainers.image.title="tina reward" \
      org.opencontainers.image.description="Scores groups of completions" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.source="${SOURCE}" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=unpacked /unpacked/reward-service/sbom /opt/tina/sbom
COPY --from=unpacked /unpacked/reward-service/dependencies /opt/tina/reward-service
COPY --from=unpacked /unpacked/reward-service/snapshot-dependencies /opt/tina/reward-service
COPY --from=unpacked /unpacked/reward-service/application /opt/tina/reward-service
COPY --from=remembered /opt/tina/reward-service.aot /opt/tina/reward-service.aot
EXPOSE 8083
ENTRYPOINT ["java", "@/opt/tina/java.options", "-XX:AOTCache=/opt/tina/reward-service.aot", "-jar", "/opt/tina/reward-service/reward-service.jar"]

FROM runtime AS eval
ARG VERSION=unknown
ARG REVISION=unknown
ARG SOURCE=unknown
LABEL org.opencontainers.image.title="tina eval" \
      org.opencontainers.image.description="Judges policy versions by Pass@1" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.source="${SOURCE}" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=unpacked /unpacked/eval-service/sbom /opt/tina/sbom
COPY --from=unpacked /unpacked/eval-service/dependencies /opt/tina/eval-service
COPY --from=unpacked /unpacked/eval-service/snapshot-dependencies /opt/tina/eval-service
COPY --from=unpacked /unpacked/eval-service/application /opt/tina/eval-service
COPY --from=remembered /opt/tina/eval-service.aot /opt/tina/eval-service.aot
COPY models /opt/tina/models
ENV TINA_EVAL_MODELS=/opt/tina \
    TINA_EVAL_BENCHMARKSFOLDER=/var/lib/tina/benchmarks \
    TINA_DATASETS=/var/lib/tina/datasets \
    HF_HOME=/var/lib/tina/huggingface
EXPOSE 8082
ENTRYPOINT ["java", "@/opt/tina/java.options", "-XX:AOTCache=/opt/tina/eval-service.aot", "-jar", "/opt/tina/eval-service/eval-service.jar"]

FROM tensor-runtime AS rollout
ARG VERSION=unknown
ARG REVISION=unknown
ARG SOURCE=unknown
LABEL org.opencontainers.image.title="tina rollout" \
      org.opencontainers.image.description="Samples groups of completions on processors" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.source="${SOURCE}" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=unpacked /unpacked/rollout-service/sbom /opt/tina/sbom
COPY --from=unpacked /unpacked/rollout-service/dependencies /opt/tina/rollout-service
COPY --from=unpacked /unpacked/rollout-service/snapshot-dependencies /opt/tina/rollout-service
COPY --from=unpacked /unpacked/rollout-service/application /opt/tina/rollout-service
COPY --from=remembered /opt/tina/rollout-service.aot /opt/tina/rollout-service.aot
EXPOSE 8084
ENTRYPOINT ["java", "@/opt/tina/java.options", "-XX:AOTCache=/opt/tina/rollout-service.aot", "-jar", "/opt/tina/rollout-service/rollout-service.jar"]

FROM tensor-runtime AS trainer
ARG VERSION=unknown
ARG REVISION=unknown
ARG SOURCE=unknown
LABEL org.opencontainers.image.title="tina trainer" \
      org.opencontainers.image.description="Jobs, their ledger and learning, on processors" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.source="${SOURCE}" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=unpacked /unpacked/trainer-service/sbom /opt/tina/sbom
COPY --from=unpacked /unpacked/trainer-service/dependencies /opt/tina/trainer-service
COPY --from=unpacked /unpacked/trainer-service/snapshot-dependencies /opt/tina/trainer-service
COPY --from=unpacked /unpacked/trainer-service/application /opt/tina/trainer-service
COPY --from=remembered /opt/tina/trainer-service.aot /opt/tina/trainer-service.aot
ENV TINA_TRAINER_MODELS=/opt/tina \
    TINA_TRAINER_ADAPTERS=/var/lib/tina/adapters \
    TINA_TRAINER_STATES=/var/lib/tina/states \
    TINA_TRAINER_JOBS=/var/lib/tina/jobs \
    TINA_DATASETS=/var/lib/tina/datasets
VOLUME ["/var/lib/tina"]
EXPOSE 8081
ENTRYPOINT ["java", "@/opt/tina/java.options", "-XX:AOTCache=/opt/tina/trainer-service.aot", "-jar", "/opt/tina/trainer-service/trainer-service.jar"]

FROM cuda-runtime AS rollout-cuda
ARG VERSION=unknown
ARG REVISION=unknown
ARG SOURCE=unknown
LABEL org.opencontainers.image.title="tina rollout-cuda" \
      org.opencontainers.image.description="Samples groups of completions on a GPU" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.source="${SOURCE}" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=unpacked /unpacked/rollout-service/sbom /opt/tina/sbom
COPY --from=unpacked /unpacked/rollout-service/dependencies /opt/tina/rollout-service
COPY --from=unpacked /unpacked/rollout-service/snapshot-dependencies /opt/tina/rollout-service
COPY --from=unpacked /unpacked/rollout-service/application /opt/tina/rollout-service
COPY --from=remembered /opt/tina/rollout-service.aot /opt/tina/rollout-service.aot
ENV TINA_ROLLOUT_DEVICE=cuda:0
EXPOSE 8084
ENTRYPOINT ["java", "@/opt/tina/java.options", "-XX:AOTCache=/opt/tina/rollout-service.aot", "-jar", "/opt/tina/rollout-service/rollout-service.jar"]

FROM cuda-runtime AS trainer-cuda
ARG VERSION=unknown
ARG REVISION=unknown
ARG SOURCE=unknown
LABEL org.opencontainers.image.title="tina trainer-cuda" \
      org.opencontainers.image.description="Jobs, their ledger and learning, on a GPU" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.source="${SOURCE}" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=unpacked /unpacked/trainer-service/sbom /opt/tina/sbom
COPY --from=unpacked /unpacked/trainer-service/dependencies /opt/tina/trainer-service
COPY --from=unpacked /unpacked/trainer-service/snapshot-dependencies /opt/tina/trainer-service
COPY --from=unpacked /unpacked/trainer-service/application /opt/tina/trainer-service
COPY --from=remembered /opt/tina/trainer-service.aot /opt/tina/trainer-service.aot
ENV TINA_TRAINER_DEVICE=cuda:0 \
    TINA_TRAINER_MODELS=/opt/tina \
    TINA_TRAINER_ADAPTERS=/var/lib/tina/adapters \
    TINA_TRAINER_STATES=/var/lib/tina/states \
    TINA_TRAINER_JOBS=/var/lib/tina/jobs \
    TINA_DATASETS=/var/lib/tina/datasets
VOLUME ["/var/lib/tina"]
EXPOSE 8081
ENTRYPOINT ["java", "@/opt/tina/java.options", "-XX:AOTCache=/opt/tina/trainer-service.aot", "-jar", "/opt/tina/trainer-service/trainer-service.jar"]
