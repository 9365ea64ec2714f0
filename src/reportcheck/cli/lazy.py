"""Subcommands imported only when called: `NAME` is the click command of that name in `cli/NAME.py`."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

import click

COMMANDS = ("audit", "facts", "explain", "baseline", "rules", "mutate", "data")


class LazyGroup(click.Group):
    """A group that knows its commands' names and loads the one that is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for name in COMMANDS if find_spec(f"reportcheck.cli.{name}")]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        found = vars(import_module(f"reportcheck.cli.{cmd_name}")).values()
        return next((c for c in found if isinstance(c, click.Command) and c.name == cmd_name), None)
