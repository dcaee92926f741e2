"""What a call is: its attempts, its waits, what is told of it."""
