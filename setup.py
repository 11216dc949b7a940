"""Which files a wheel holds; everything else about the package is in pyproject.toml.

flows/, mappings/ and the other folders that lie beside the package in a checkout lie in clippings/bundled/ there, where
`clippings.settings.find_root` finds them: nothing but `clippings` is installed.
"""

import shutil

from setuptools import find_namespace_packages, setup

shutil.rmtree(
    "build", ignore_errors=True
)  # setuptools would add what an earlier build left there, even removed modules

BUNDLED = {"flows": "*.py", "mappings": "*", "kibana": "*", "security/roles": "*", "seeds": "*"}
NAMES = {f"clippings.bundled.{folder.replace('/', '.')}": folder for folder in BUNDLED}

setup(
    script_name="setup.py",  # so that this file, too, stays out
    # Each folder is named as a package: setuptools warns about data in folders that could be one.
    packages=[*find_namespace_packages(include=["clippings", "clippings.*"]), "clippings.bundled", *NAMES],
    package_dir={"clippings.bundled": ".", **NAMES},
    package_data={
        "clippings": ["local/jars.sha256", "local/java/*", "web/static/*", "web/templates/*", "languages/gazetteer/*"],
        "clippings.bundled": ["prefect.yaml"],
        **{name: [BUNDLED[folder]] for name, folder in NAMES.items()},
    },
)
