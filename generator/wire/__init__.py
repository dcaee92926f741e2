"""What goes over the wire, as tables: one row a kind, each with a part of the runtime that knows it."""
