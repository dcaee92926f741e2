"""The runtime core of the generated package, from the outside and over real connections."""
