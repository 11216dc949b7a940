"""Which files a wheel holds; everything else about the package is in pyproject.toml.

flows/, mappings/ and the other folders that lie beside the package in a checkout lie in clippings/bundled/ there, where
`clippings.settings.find_root` finds them: nothing but `clippings` is installed.
"""

from setuptools import find_namespace_packages, setup

setup(
    script_name="setup.py",  # so that this file, too, stays out
    packages=[*find_namespace_packages(include=["clippings", "clippings.*"]), "clippings.bundled"],
    package_dir={"clippings.bundled": "."},
    package_data={
        "clippings": ["local/jars.sha256", "local/java/*", "web/static/*", "web/templates/*", "languages/gazetteer/*"],
        "clippings.bundled": ["flows/*.py", "mappings/*", "kibana/*", "security/roles/*", "seeds/*", "prefect.yaml"],
    },
)
