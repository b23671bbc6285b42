# An image with inquit and what it needs, no more:
#   docker build -t inquit .
#   docker run --rm -v "$PWD:/work" inquit extract articles
# Untried as an image, for where it was written no container engine runs; `./dev package` and the installation of what it makes were run in new Debian 12
# systems.
FROM debian:12 AS build
COPY . /inquit
WORKDIR /inquit
RUN ./dev package

FROM debian:12-slim
COPY --from=build /inquit/build/release/packages/inquit_*.deb /tmp/
RUN apt-get update \
    && apt-get install -y --no-install-recommends /tmp/inquit_*.deb \
    && rm -rf /tmp/inquit_*.deb /var/lib/apt/lists/*
WORKDIR /work
ENTRYPOINT ["inquit"]
CMD ["--help"]
