"""Measurements: each prints a figure and what it is compared with, in one run."""
