"""Measures reportcheck on the reports of ../shared: `make scores` writes scores.json and README.md beside this file."""
