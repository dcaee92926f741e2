"""The table of faults, run against this package and its peers: `make faults-peers`."""
