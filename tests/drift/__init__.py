"""Readers of documentation, and drift."""
