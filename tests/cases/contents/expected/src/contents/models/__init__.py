"""What comes back. Generated from the spec: do not edit."""
