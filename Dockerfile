# One image for the worker, the Prefect server and every one-off step of docker-compose.yml.
FROM python:3.11.13-slim-bookworm AS packages
RUN python -m venv /opt/venv
COPY requirements.txt .
# The locked list is complete: nothing else is installed, not even to build packages that are published only as source.
# The setuptools of the list builds them, so it is installed first.
RUN sed -n '/^setuptools==/,/#/p' requirements.txt > first.txt \
    && for list in first.txt requirements.txt; do /opt/venv/bin/pip install --no-cache-dir --disable-pip-version-check \
        --no-build-isolation --require-hashes --no-deps -r $list || exit 1; done

FROM python:3.11.13-slim-bookworm
ENV PATH=/opt/venv/bin:$PATH PYTHONPATH=/app PYTHONUNBUFFERED=1 DO_NOT_TRACK=1
COPY --from=packages /opt/venv /opt/venv
# Elasticsearch and Kibana run as user 1000 too, so that all can read the certificates in the shared volumes. A new
# volume gets the owner of the folder where it is first mounted.
RUN useradd --uid 1000 --create-home clippings \
    && install -d -o 1000 -g 1000 /data /tls/authority /tls/server /tls/trust /keys/owner /keys/writer /keys/pages /snapshots
WORKDIR /app
COPY prefect.yaml ./
COPY mappings mappings
COPY kibana kibana
COPY security security
COPY clippings clippings
COPY flows flows
RUN python -m compileall -q clippings flows && install -d inbox
USER 1000
ENTRYPOINT ["python", "-m", "clippings"]
