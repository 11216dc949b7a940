"""What can be proven of docker-compose.yml without an engine: its form, its order, its secrets, its commands."""

import re
import shlex
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from clippings.settings import ROOT, Settings
from security.write_env import fill, main
from tests.commands import load_commands

pytestmark = pytest.mark.slow

Service = dict[str, Any]
TEXT = (ROOT / "docker-compose.yml").read_text()
COMPOSE: dict[str, Any] = yaml.safe_load(TEXT)
SERVICES: dict[str, Service] = COMPOSE["services"]
OURS = {name: service for name, service in SERVICES.items() if service["image"].startswith("clippings:")}
ONE_SHOTS = {name for name, service in SERVICES.items() if service["restart"] == "no"}
EXAMPLE = (ROOT / ".env.example").read_text()
VARIABLES = re.findall(r"\$\{([A-Z_]+)(?:(:\?|:-)([^}]*))?\}", TEXT)


def test_the_file_follows_the_compose_specification() -> None:
    command = [str(Path(sys.executable).with_name("check-jsonschema")), "--builtin-schema", "vendor.compose-spec"]
    done = subprocess.run([*command, str(ROOT / "docker-compose.yml")], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_the_start_order_has_no_cycle_and_is_the_intended_one() -> None:
    order = list(TopologicalSorter({name: dependencies(s) for name, s in SERVICES.items()}).static_order())
    for chain in (
        ("prepare", "elasticsearch", "accounts", "archive-init", "kibana", "kibana-import"),
        ("postgres", "prefect-server", "deployments", "worker"),
        ("archive-init", "worker"),
        ("archive-init", "web"),
    ):
        assert sorted(chain, key=order.index) == list(chain)


def dependencies(service: Service) -> dict[str, Any]:
    found: dict[str, Any] = service.get("depends_on", {})
    return found


@pytest.mark.parametrize("name", SERVICES)
def test_one_time_services_finish_and_servers_are_healthy_before_others_start(name: str) -> None:
    for other, needed in dependencies(SERVICES[name]).items():
        wanted = "service_completed_successfully" if other in ONE_SHOTS else "service_healthy"
        assert needed == {"condition": wanted}


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_has_limits_a_restart_rule_and_a_health_check(name: str) -> None:
    service = SERVICES[name]
    assert service["mem_limit"]
    assert service["cpus"]
    assert service["pids_limit"]
    assert service["restart"] in ("no", "unless-stopped")
    assert ("healthcheck" in service) == (name not in ONE_SHOTS)
    assert "no-new-privileges:true" in service["security_opt"]


@pytest.mark.parametrize("name", SERVICES)
def test_images_are_named_by_exact_tag(name: str) -> None:
    assert re.fullmatch(r"[a-z-]+:\d+\.\d+(\.\d+)?(-[a-z]+)?", SERVICES[name]["image"])


def test_elasticsearch_and_kibana_are_of_the_version_that_the_tests_run_on() -> None:
    from clippings.local.elasticsearch import VERSION

    assert SERVICES["elasticsearch"]["image"] == f"elasticsearch:{VERSION}"
    assert SERVICES["kibana"]["image"] == f"kibana:{VERSION}"


def test_the_dockerfile_names_images_by_exact_tag_and_runs_without_privileges() -> None:
    lines = (ROOT / "Dockerfile").read_text().splitlines()
    assert {line.split()[1] for line in lines if line.startswith("FROM")} == {"python:3.11.13-slim-bookworm"}
    assert "USER 1000" in lines
    assert "--require-hashes" in "\n".join(lines)


@pytest.mark.parametrize("file", ["Dockerfile", "Makefile"])
def test_only_locked_packages_are_installed_even_to_build_others(file: str) -> None:
    text = (ROOT / file).read_text().replace("\\\n", " ")
    installs = re.findall(r"^.*\bpip install\b.*$", text, flags=re.MULTILINE)
    assert installs
    assert all("--no-build-isolation" in line and "--no-deps" in line for line in installs)


def test_ports_are_open_on_this_machine_only() -> None:
    ports = [port for service in SERVICES.values() for port in service.get("ports", [])]
    assert len(ports) == 4
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_no_secret_is_in_the_file_and_a_missing_one_is_an_error() -> None:
    for service in SERVICES.values():
        for name, value in service.get("environment", {}).items():
            if value is not None and re.search("PASSWORD|KEY$|AUTH_STRING|DATABASE", name):  # None: passed on
                secrets = re.findall(r"\$\{[A-Z_]+:\?[^}]+\}", value)
                assert len(secrets) == 1, name
    assert {operator for name, operator, _ in VARIABLES if re.search("PASSWORD|KEY$", name)} == {":?"}


def test_every_variable_is_explained_in_the_example_with_the_same_default() -> None:
    example = dict(re.findall(r"^([A-Z_]+)=(.*)$", EXAMPLE, flags=re.MULTILINE))
    assert {name for name, _, _ in VARIABLES} == set(example)
    for name, operator, default in VARIABLES:
        assert example[name] == ("" if operator == ":?" else default), name


def test_every_clippings_setting_is_known_to_the_program() -> None:
    known = {f"CLIPPINGS_{name.upper()}" for name in Settings.model_fields}
    known |= {"CLIPPINGS_KIBANA_PASSWORD", "CLIPPINGS_READER_PASSWORD"}
    used = {name for s in SERVICES.values() for name in s.get("environment", {}) if name.startswith("CLIPPINGS_")}
    assert used <= known


def test_every_setting_reaches_the_worker_or_has_no_place_there() -> None:
    login = {"elasticsearch_api_key", "elasticsearch_user", "elasticsearch_password"}  # a file of the volume writer-key
    of_others = {"kibana_url", "web_url", "web_password"}
    fixed = {"prefix", "refusals"}  # one archive per server, and the list next to the captures
    left_out = {f"CLIPPINGS_{name.upper()}" for name in login | of_others | fixed}
    known = {f"CLIPPINGS_{name.upper()}" for name in Settings.model_fields}
    assert known - SERVICES["worker"]["environment"].keys() == left_out


def test_whoever_makes_indices_and_whoever_checks_them_have_the_same_settings() -> None:
    shape = [{n: v for n, v in s["environment"].items() if "_INDEX_" in n} for s in OURS.values() if "environment" in s]
    makers = [one for one in shape if one]
    assert len(makers) >= 4
    assert all(one == makers[0] for one in makers)
    assert makers[0].keys() == {f"CLIPPINGS_INDEX_{name}" for name in ("CODEC", "SHARDS", "REPLICAS")}


def test_every_setting_that_is_passed_on_is_explained_in_the_example() -> None:
    passed_on = {name for s in OURS.values() for name, value in s.get("environment", {}).items() if value is None}
    explained = set(re.findall(r"^#([A-Z_0-9]+)=", EXAMPLE, flags=re.MULTILINE))
    assert passed_on - {"AWS_SESSION_TOKEN"} == explained


def test_every_prefect_setting_is_known_to_prefect() -> None:
    from prefect.settings import Settings as PrefectSettings
    from prefect.settings.legacy import _get_settings_fields

    known = {field.lower() for field in _get_settings_fields(PrefectSettings)}
    used = {name for s in SERVICES.values() for name in s.get("environment", {}) if name.startswith("PREFECT_")}
    assert {name.lower() for name in used} <= known


def test_every_volume_is_declared_and_used() -> None:
    mounted = {volume.split(":")[0] for service in SERVICES.values() for volume in service.get("volumes", [])}
    assert mounted - {"./inbox", "./corrections"} == set(COMPOSE["volumes"])


def test_the_authoritys_key_is_for_one_step_and_the_owners_key_for_no_long_running_service() -> None:
    def users(volume: str) -> set[str]:
        return {name for name, s in SERVICES.items() if any(v.startswith(f"{volume}:") for v in s.get("volumes", []))}

    assert users("authority") == {"prepare"}
    assert users("owner-key") <= ONE_SHOTS
    assert users("server-tls") == {"prepare", "elasticsearch"}


def test_the_pages_read_the_archive_and_have_no_other_secret() -> None:
    web = SERVICES["web"]
    assert [volume.split(":")[0] for volume in web["volumes"]] == ["trust", "pages-key"]
    secrets = [name for name in web["environment"] if re.search("PASSWORD|KEY|AUTH", name)]
    assert secrets == ["CLIPPINGS_WEB_PASSWORD"]


def test_a_cluster_worker_has_the_access_of_the_worker_and_starts_only_with_its_profile() -> None:
    worker, member = SERVICES["worker"], SERVICES["cluster-worker"]
    assert {name for name, service in SERVICES.items() if service.get("profiles") == ["cluster"]} == {
        "scheduler",
        "cluster-worker",
    }
    assert set(member["volumes"]) == set(worker["volumes"])
    of_one_machine = {"CLIPPINGS_WORKERS", "CLIPPINGS_DASK", "CLIPPINGS_SAVED_QUESTIONS"}
    assert worker["environment"].keys() - member["environment"].keys() <= of_one_machine
    assert {"--nthreads=1", "--memory-limit=3GiB", "--preload=clippings.cli.dask_worker"} <= set(member["command"])
    assert "container_name" not in member  # so that there can be several containers


def test_the_superusers_password_is_for_one_step_only() -> None:
    users = {name for name, s in SERVICES.items() if "ELASTIC_PASSWORD" in str(s.get("environment", {}))}
    assert users == {"elasticsearch", "accounts"}


@pytest.mark.parametrize("name", [name for name, service in OURS.items() if "entrypoint" not in service])
def test_every_command_exists(name: str) -> None:
    command = load_commands()
    arguments = [str(argument) for argument in OURS[name]["command"]]
    while isinstance(command, typer.core.TyperGroup):
        subcommand = command.get_command(typer.Context(command), arguments[0])
        assert subcommand, shlex.join(arguments)
        command, arguments = subcommand, arguments[1:]
    command.make_context(name, arguments)  # raises if an option is unknown


def test_make_env_fills_in_only_what_is_empty() -> None:
    first, second = fill(EXAMPLE), fill(EXAMPLE)
    assert re.findall(r"^[A-Z_]+=$", first, flags=re.MULTILINE) == ["CLUSTER=", "CAPTURES="]  # no secrets
    assert "KIBANA_PORT=5601" in first
    passwords = re.findall(r"^READER_PASSWORD=(\w{40,})$", first + second, flags=re.MULTILINE)
    assert len(set(passwords)) == 2


def test_make_env_never_overwrites_and_only_the_owner_can_read_its_file(tmp_path: Path) -> None:
    (tmp_path / ".env.example").write_text(EXAMPLE)
    assert main(tmp_path) == 0
    written = (tmp_path / ".env").read_text()
    assert (tmp_path / ".env").stat().st_mode & 0o077 == 0
    assert main(tmp_path) == 1
    assert (tmp_path / ".env").read_text() == written
