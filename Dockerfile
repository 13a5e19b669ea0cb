# docker build --tag newslint .
# docker run --rm --volume "$PWD:/src:ro" newslint check .
FROM python:3.13-slim AS build
WORKDIR /build
COPY pyproject.toml README.md LICENSE ./
COPY newslint ./newslint
COPY rules ./rules
RUN pip wheel --no-cache-dir --no-deps --wheel-dir /wheels .

FROM python:3.13-slim
LABEL org.opencontainers.image.title="newslint" \
      org.opencontainers.image.description="A style and consistency linter for news copy." \
      org.opencontainers.image.source="https://github.com/newslint/newslint" \
      org.opencontainers.image.licenses="MIT AND Apache-2.0 AND LicenseRef-SCOWL AND LicenseRef-WordNet"

# git is for --diff-base. What is mounted belongs to a user whom the container does not know, and git
# would refuse to read it. The base image decides on its version.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends git \
    && rm -rf /var/lib/apt/lists/* \
    && git config --system --add safe.directory '*'

# hadolint ignore=DL3013
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    pip install --no-cache-dir "$(echo /wheels/*.whl)[docx]"

# The first user of most systems has this number, so that --fix may write what that user mounts.
RUN useradd --uid 1000 --create-home newslint
USER 1000
# A folder that is there for every --user; where even this one is read-only, nothing is kept.
ENV NEWSLINT_CACHE_DIR=/tmp/newslint
WORKDIR /src
ENTRYPOINT ["newslint"]
CMD ["--help"]
