"""What does the I/O of the sync side."""
