"""`reportcheck.yaml`: which packs for which files, found upwards from a report."""

from __future__ import annotations

import os
from functools import cache
from typing import Any, NamedTuple

from reportcheck.packs.errors import PackError, Problems
from reportcheck.packs.find import built_in, is_path, text_of

NAMES = ("reportcheck.yaml", "reportcheck.yml")


class Settings(NamedTuple):
    """What a config says of a report; empty where it says nothing. Packs are names, or paths from the root."""

    packs: tuple[str, ...] = ()
    fail_on: str = ""
    lang: str = ""
    match: str = ""


class Config(NamedTuple):
    """One config file: settings for every report, and for those whose path matches, first match first."""

    path: str
    general: Settings
    files: tuple[Settings, ...] = ()

    def settings(self, report: str) -> Settings:
        """The settings of a report: those of the first entry that matches, the general ones for what it leaves out."""
        from fnmatch import fnmatchcase

        path, folder = os.path.realpath(report), os.path.join(os.path.dirname(self.path), "")
        name = path.removeprefix(folder).replace(os.sep, "/")
        named = (name, os.path.basename(path))
        own = next((one for one in self.files if any(fnmatchcase(n, one.match) for n in named)), self.general)
        other = self.general
        return own._replace(
            packs=own.packs or other.packs, fail_on=own.fail_on or other.fail_on, lang=own.lang or other.lang
        )


def settings_of(report: str) -> Settings:
    """What the nearest config says of a report (`-`: from the working directory). PackError for a broken config."""
    config = nearest("." if report == "-" else os.path.dirname(report) or ".")
    return config.settings(report) if config else Settings()


def nearest(folder: str) -> Config | None:
    """The config in a folder or in one above it."""
    return _nearest(os.path.realpath(folder))


@cache
def _nearest(folder: str) -> Config | None:
    for name in NAMES:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            return load_config(path)
    above = os.path.dirname(folder)
    return _nearest(above) if above != folder else None


def load_config(path: str) -> Config:
    """The config in a file (an absolute path). PackError (file:line:column) where it is broken."""
    return parse_config(text_of(path), path)


def parse_config(text: str, path: str) -> Config:
    """The config in a text."""
    from reportcheck.packs.grammar import CONFIG
    from reportcheck.packs.located import Table, parse
    from reportcheck.packs.validate import validate

    tree = parse(text, path)
    if tree == "":
        return Config(path, Settings())
    problems = Problems(path)
    if not isinstance(tree, Table):
        fix = "Write 'packs: [core]' or another setting."
        raise PackError(f"{path}:{tree.line}:{tree.column}", "a config is a mapping (name: value)", fix)
    validate(tree, CONFIG, problems, "the config")
    problems.stop()
    return Config(path, _settings(tree, path), tuple(_settings(node, path) for node in tree.get("files", ())))


def _settings(node: Any, path: str) -> Settings:
    given = node.get("packs", ())
    names = [given] if isinstance(given, str) else given
    fail_on, lang, match = (str(node.get(key, "")) for key in ("fail-on", "lang", "match"))
    return Settings(tuple(_from(str(name), os.path.dirname(path)) for name in names), fail_on, lang, match)


def _from(name: str, folder: str) -> str:
    """A pack as named in a config: paths count from its folder, and a bare name may be a file there."""
    if is_path(name):
        return os.path.normpath(os.path.join(folder, name))
    beside = os.path.join(folder, f"{name}.yaml")
    return beside if name not in built_in() and os.path.isfile(beside) else name
