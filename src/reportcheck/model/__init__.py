"""Frozen types that the rooms hand to one another; standard library only."""
