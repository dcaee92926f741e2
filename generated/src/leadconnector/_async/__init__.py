"""The async client, and one module per resource."""
