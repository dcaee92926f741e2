"""The operations of each resource, as data."""
