"""Readers of documentation, and the comparison of what they read with the spec."""
