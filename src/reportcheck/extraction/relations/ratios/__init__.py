"""Shares, means and other quotients, with the amounts that they are of."""
