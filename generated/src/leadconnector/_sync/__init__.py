"""The sync client, and one module per resource."""
