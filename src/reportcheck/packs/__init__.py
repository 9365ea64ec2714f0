"""Rule packs: YAML to `RulePack`, every error with file:line:column and a way out."""

from reportcheck.packs.errors import PackError
from reportcheck.packs.lexicon import lexicon
from reportcheck.packs.load import load_packs, parse_pack

__all__ = ["PackError", "lexicon", "load_packs", "parse_pack"]
