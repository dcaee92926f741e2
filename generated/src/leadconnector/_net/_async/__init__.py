"""What does the I/O of the async side."""
