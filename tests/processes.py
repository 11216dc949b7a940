"""Finds processes for tests; those that have ended, or that end meanwhile, are left out."""

import psutil


def descendants(pid: int, word: str) -> list[psutil.Process]:
    """The running processes below `pid` with `word` in their command line."""
    return [child for child in psutil.Process(pid).children(recursive=True) if word in _command_line(child)]


def pool_processes(pid: int) -> list[psutil.Process]:
    """The pool processes of a command, without the one that they were forked from."""
    return [child for child in descendants(pid, "forkserver") if child.ppid() != pid]


def _command_line(process: psutil.Process) -> str:
    try:
        return " ".join(process.cmdline())
    except (psutil.NoSuchProcess, psutil.ZombieProcess):
        return ""
