"""How every command reads its options: an option that is given twice is an error, and so is an unknown one."""

from collections import Counter
from difflib import get_close_matches
from typing import Annotated, Any

import typer
from typer._click.exceptions import NoSuchOption
from typer.core import TyperCommand

from clippings.cli.completion import complete_from_archive

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
EITHER = "A|B"  # the metavar of an option that takes several values in one: any of them may hold
LIKENESS = 0.75  # of the names of options: --langauge is --language, but --source is not --since


class StrictCommand(TyperCommand):
    """A command that ignores nothing that was typed: typer alone would keep only the last of a repeated option."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        try:
            order = self.make_parser(ctx).parse_args(list(args))[2]
        except NoSuchOption as error:
            ctx.fail(_explain_unknown(ctx, error.option_name))
        for parameter, times in Counter(order).items():
            if times > 1 and parameter.param_type_name == "option" and not getattr(parameter, "multiple", False):
                ctx.fail(_explain_repeated(parameter.opts[0], either=getattr(parameter, "metavar", "") == EITHER))
        return super().parse_args(ctx, args)


def make_strict(app: typer.Typer) -> None:
    """Make all commands of the app strict, and those of its groups; let them complete values of the archive."""
    for command in app.registered_commands:
        command.cls = StrictCommand
        if command.callback:
            complete_from_archive(command.callback)
    for group in app.registered_groups:
        if group.typer_instance:
            make_strict(group.typer_instance)


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
