"""One thing told in several places, in the same words or in others."""
