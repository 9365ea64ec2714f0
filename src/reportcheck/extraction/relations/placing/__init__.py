"""Ranks: moved, bounded, within lists and groups."""
