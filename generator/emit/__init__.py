"""From what is planned to files: the only part of the generator that knows how a package is laid out."""
