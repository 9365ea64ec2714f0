"""How large a figure can be, by what it measures."""
