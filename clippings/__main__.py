"""python -m clippings: runs the command `clippings` of the same environment."""

from clippings.cli import main

main()
