"""python -m clippings: the command `clippings` of this very environment."""

from clippings.cli import main

main()
