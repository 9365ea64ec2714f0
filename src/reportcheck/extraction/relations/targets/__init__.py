"""What a report sets itself: goals beside what is reached, met, missed, said twice."""
