"""python -m clippings: runs the `clippings` command of the same environment."""

from clippings.cli import main

main()
