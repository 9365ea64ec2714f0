"""What is compared between documents."""
