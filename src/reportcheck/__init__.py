"""reportcheck: shows where a written report contradicts its own figures."""

__version__ = "0.1.0"
