"""What is known of names, and of the people who bear them."""
