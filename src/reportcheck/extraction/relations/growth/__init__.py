"""What rose and fell: levels and their changes, rates over years, gaps between rates, streaks and heights."""
