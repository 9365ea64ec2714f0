"""Wholes and what is in them: 其中, sums, kinds, stages, what is left."""
