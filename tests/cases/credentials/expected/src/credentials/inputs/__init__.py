"""What a caller sends. Generated from the spec: do not edit."""
