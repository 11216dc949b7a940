"""How every command reads its options: an option that is given twice is an error, and so is an unknown one."""

import re
import shlex
from collections import Counter
from difflib import get_close_matches
from inspect import cleandoc
from typing import Annotated, Any

import typer
from typer._click.exceptions import BadParameter, MissingParameter, NoSuchOption
from typer.core import TyperCommand

from clippings.cli.completion import complete_from_archive

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
EITHER = "A|B"  # the metavar of an option that takes several values in one: any of them may hold
WORDS = ("words", "phrase", "person", "name")  # arguments of several words, which the shell takes apart
LIKENESS = 0.75  # of the names of options: --langauge is --language, but --source is not --since


class StrictCommand(TyperCommand):
    """A command that ignores nothing that was typed: typer alone would keep only the last of a repeated option."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """typer keeps the line breaks of the code in all paragraphs but the first."""
        self.help = re.sub(r"(?<=[^\n])\n(?=[^\n])", " ", cleandoc(self.help or ""))
        super().format_help(ctx, formatter)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        try:
            given, rest, order = self.make_parser(ctx).parse_args(list(args))
        except NoSuchOption as error:
            ctx.fail(_explain_excluded(ctx, args, error.option_name) or _explain_unknown(ctx, error.option_name))
        if rest and (words := _find_words(ctx)):
            ctx.fail(_explain_rest([given[words], *rest]))
        for parameter, times in Counter(order).items():
            if times > 1 and parameter.param_type_name == "option" and not getattr(parameter, "multiple", False):
                ctx.fail(_explain_repeated(parameter.opts[0], either=getattr(parameter, "metavar", "") == EITHER))
        try:
            return super().parse_args(ctx, args)
        except MissingParameter as error:
            if (option := error.param) and option.param_type_name == "option":
                ctx.fail(f"{option.opts[0]} is missing. {getattr(option, 'help', None) or ''}".strip())
            raise
        except BadParameter as error:
            error.message = error.message.removeprefix("Value error, ")  # pydantic's words, not ours
            raise


def make_strict(app: typer.Typer) -> None:
    """Make all commands of the app strict, and those of its groups; let them complete values of the archive."""
    for command in app.registered_commands:
        command.cls = StrictCommand
        if command.callback:
            complete_from_archive(command.callback)
    for group in app.registered_groups:
        if group.typer_instance:
            make_strict(group.typer_instance)


def _find_words(ctx: Any) -> str | None:
    """The name of the command's last argument, if it takes words."""
    taken = [parameter.name for parameter in ctx.command.params if parameter.param_type_name == "argument"]
    return taken[-1] if taken and taken[-1] in WORDS else None


def _explain_rest(words: list[str]) -> str:
    return f"Put words that belong together in quotation marks: {shlex.quote(' '.join(words))}"


def _explain_excluded(ctx: Any, args: list[str], name: str) -> str | None:
    """-word without quotation marks reads as options of one letter each; None if that is not what was typed."""
    if not _find_words(ctx) or name.startswith("--"):
        return None
    for one in args:
        if re.match(r"-[^\W\d_]{2}", one):
            how = f"in the same quotation marks, after another word: 'harbor {one.split()[0]}'"
            return f"There is no option {name}. To leave out a word, write it {how}"
    return None


def _explain_repeated(name: str, *, either: bool) -> str:
    if either:
        return f"{name} is given more than once, but takes one value. For either of two, write {name} 'a|b'."
    return f"{name} is given more than once, but takes one value. Give it once."


def _explain_unknown(ctx: Any, name: str) -> str:
    """typer would propose any option that shares a few letters."""
    known = {option.lstrip("-"): option for parameter in ctx.command.params for option in parameter.opts}
    near = get_close_matches(name.lstrip("-"), known, n=1, cutoff=LIKENESS)
    hint = f"Did you mean {known[near[0]]}?" if near else f"See {ctx.command_path} --help"
    return f"There is no option {name}. {hint}"
