"""The documented facts, transcribed from the pages, held against the spec and the package."""
