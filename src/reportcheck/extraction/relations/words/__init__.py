"""Words that count, direct or date what the figures tell."""
