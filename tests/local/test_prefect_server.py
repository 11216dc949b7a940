"""The local Prefect server starts in an empty home."""

import os
import subprocess
import sys
from pathlib import Path

SET_UP = "from clippings.settings import Settings; from clippings.local.prefect_server import set_up_prefect as s"


def test_prefect_gives_no_warning_if_its_home_does_not_exist_yet(tmp_path: Path) -> None:
    home = tmp_path / "not" / "there"
    program = f"{SET_UP}; s(Settings()); import prefect; prefect.get_run_logger"
    environment = os.environ | {"CLIPPINGS_HOME": str(home)}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert (home / "prefect").is_dir()
